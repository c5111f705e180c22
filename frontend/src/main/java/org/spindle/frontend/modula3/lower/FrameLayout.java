package org.spindle.frontend.modula3.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spindle.frontend.modula3.names.VariableSymbol;
import org.spindle.frontend.modula3.typed.TypedBlock;
import org.spindle.frontend.modula3.typed.TypedStatement;
import org.spindle.frontend.modula3.types.Layout;

/**
 * The frame of a procedure that has nested procedures: all its variables at fixed offsets, so that one address, the
 * environment, gives access to them. The first word is the environment of the procedure itself.
 */
final class FrameLayout {
  private static final int WORD = 8;

  private final Map<VariableSymbol, Long> offsets = new HashMap<>();
  private long size = WORD;

  /** The layout for a body; nothing if it declares no procedures. */
  static Optional<FrameLayout> of(List<VariableSymbol> formals, TypedBlock body) {
    FrameLayout layout = new FrameLayout();
    formals.forEach(layout::add);
    return layout.block(body) ? Optional.of(layout) : Optional.empty();
  }

  long size() {
    return size;
  }

  long offset(VariableSymbol v) {
    return offsets.get(v);
  }

  private void add(VariableSymbol v) {
    size = Layout.round(size, 2 * WORD);
    offsets.put(v, size);
    // A pointer and the lengths of an open array, or the value, whichever is larger.
    size += Math.max(Layout.size(v.type()), (1L + SirTypes.openDimensions(v.type())) * WORD);
  }

  /** Whether the block has nested procedures. */
  private boolean block(TypedBlock block) {
    boolean found = !block.procedures().isEmpty();
    block.locals().forEach(l -> add(l.variable()));
    return statements(block.statements()) | found;
  }

  private boolean statements(List<TypedStatement> statements) {
    boolean found = false;
    for (TypedStatement s : statements) {
      found |= statement(s);
    }
    return found;
  }

  private boolean statement(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Block s -> block(s.block());
      case TypedStatement.If s -> {
        boolean found = statements(s.otherwise());
        for (TypedStatement.Guarded g : s.branches()) {
          found |= statements(g.body());
        }
        yield found;
      }
      case TypedStatement.Case s -> {
        boolean found = statements(s.otherwise().orElse(List.of()));
        for (TypedStatement.CaseBranch b : s.branches()) {
          found |= statements(b.body());
        }
        yield found;
      }
      case TypedStatement.Loop s -> statements(s.body());
      case TypedStatement.While s -> statements(s.body());
      case TypedStatement.Repeat s -> statements(s.body());
      case TypedStatement.For s -> {
        add(s.index());
        yield statements(s.body());
      }
      case TypedStatement.With s -> {
        s.bindings().forEach(b -> add(b.variable()));
        yield statements(s.body());
      }
      case TypedStatement.TryExcept s -> {
        boolean found = statements(s.body()) | statements(s.otherwise().orElse(List.of()));
        for (TypedStatement.Handler h : s.handlers()) {
          h.argument().ifPresent(this::add);
          found |= statements(h.body());
        }
        yield found;
      }
      case TypedStatement.Lock s -> statements(s.body());
      case TypedStatement.TryFinally s -> statements(s.body()) | statements(s.cleanup());
      case TypedStatement.TypeCase s -> {
        boolean found = statements(s.otherwise().orElse(List.of()));
        for (TypedStatement.TypeBranch b : s.branches()) {
          b.variable().ifPresent(this::add);
          found |= statements(b.body());
        }
        yield found;
      }
      case TypedStatement.Assign _, TypedStatement.Evaluate _, TypedStatement.Exit _,
          TypedStatement.Return _, TypedStatement.Raise _, TypedStatement.Step _,
          TypedStatement.Assert _, TypedStatement.Dispose _ ->
          false;
    };
  }
}
