package org.spindle.frontend.modula3.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names declared in one place, within an outer scope. */
public final class Scope {
  private final Scope outer;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /** A scope within {@code outer}, which may be null. */
  public Scope(Scope outer) {
    this.outer = outer;
  }

  /** Declares {@code symbol}; if its name is taken, returns what has it and changes nothing. */
  public Optional<Symbol> declare(Symbol symbol) {
    return declare(symbol.name(), symbol);
  }

  /** Declares {@code symbol} under another name. */
  public Optional<Symbol> declare(String name, Symbol symbol) {
    return Optional.ofNullable(symbols.putIfAbsent(name, symbol));
  }

  /** What the name stands for here, not looking outside. */
  public Optional<Symbol> local(String name) {
    return Optional.ofNullable(symbols.get(name));
  }

  /** What the name stands for. */
  public Optional<Symbol> find(String name) {
    for (Scope s = this; s != null; s = s.outer) {
      Symbol found = s.symbols.get(name);
      if (found != null) {
        s.used.add(name);
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether {@link #find} has come upon the name here. */
  public boolean isUsed(String name) {
    return used.contains(name);
  }

  /** The symbols declared here, in order. */
  public Collection<Symbol> symbols() {
    return Collections.unmodifiableCollection(symbols.values());
  }

  /** All names that can be seen. */
  public List<String> visibleNames() {
    List<String> names = new ArrayList<>();
    for (Scope s = this; s != null; s = s.outer) {
      names.addAll(s.symbols.keySet());
    }
    return names;
  }
}
