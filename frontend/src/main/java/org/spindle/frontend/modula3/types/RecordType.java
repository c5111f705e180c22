package org.spindle.frontend.modula3.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record. */
public final class RecordType implements Type {
  private final String name;
  private final List<Field> fields;
  private final Lazy<RecordLayout> layout;

  public RecordType(String name, List<Field> fields) {
    this.name = name;
    this.fields = List.copyOf(fields);
    this.layout = new Lazy<>(() -> new RecordLayout(this.fields, 0));
  }

  public List<Field> fields() {
    return fields;
  }

  RecordLayout layout() {
    return layout.get();
  }

  public Optional<Field> field(String wanted) {
    return fields.stream().filter(f -> f.name().equals(wanted)).findFirst();
  }

  @Override
  public String show() {
    return name != null
        ? name
        : "RECORD " + fields.stream().map(Field::name).collect(Collectors.joining("; ")) + " END";
  }
}
