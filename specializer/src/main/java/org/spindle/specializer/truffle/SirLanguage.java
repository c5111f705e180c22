package org.spindle.specializer.truffle;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;

/**
 * SIR as a Truffle language: what procedures' root nodes belong to.
 *
 * <p>Programs do not come in through {@code Context.eval} but as Java objects, through {@link TruffleProgram}, made while
 * a context is entered.
 */
@TruffleLanguage.Registration(id = SirLanguage.ID, name = "SIR",
    contextPolicy = TruffleLanguage.ContextPolicy.SHARED, internal = false)
public final class SirLanguage extends TruffleLanguage<SirLanguage.State> {
  /** The language id. */
  public static final String ID = "sir";

  private static final LanguageReference<SirLanguage> REFERENCE = LanguageReference.create(SirLanguage.class);

  /** What a context holds: nothing, since all state is in the emulated memory. */
  record State() {}

  /** The language of the context that is entered. */
  static SirLanguage get() {
    return REFERENCE.get(null);
  }

  @Override
  protected State createContext(Env environment) {
    return new State();
  }

  /** Each context of the guest has a thread; they take turns, and synchronize where they do. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    throw new UnsupportedOperationException("SIR text is read by org.spindle.ir.text");
  }
}
