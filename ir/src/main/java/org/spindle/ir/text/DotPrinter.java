package org.spindle.ir.text;

import java.util.List;
import java.util.stream.Collectors;
import org.spindle.ir.Block;
import org.spindle.ir.Label;
import org.spindle.ir.Procedure;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Value;

/** Prints a procedure's graph of blocks in the language of Graphviz, with canonical SIR text in the nodes. */
public final class DotPrinter {
  private final Procedure procedure;
  private final SirNames names;
  private final StringBuilder out = new StringBuilder();

  private DotPrinter(Procedure procedure) {
    this.procedure = procedure;
    names = SirNames.of(procedure);
  }

  /** The graph of a procedure. */
  public static String print(Procedure procedure) {
    DotPrinter printer = new DotPrinter(procedure);
    printer.graph();
    return printer.out.toString();
  }

  private void graph() {
    out.append("digraph ").append(quote(procedure.name())).append(" {\n");
    out.append("  node [shape=box, fontname=monospace];\n");
    procedure.blocks().forEach(this::block);
    out.append("}\n");
  }

  private void block(Block block) {
    StringBuilder label = new StringBuilder(names.label(block.label()));
    if (!block.parameters().isEmpty()) {
      label.append(block.parameters().stream()
          .map(p -> names.value(p) + ": " + p.type())
          .collect(Collectors.joining(", ", "(", ")")));
    }
    label.append(":\n");
    block.body().forEach(i -> label.append(SirPrinter.print(i, names).strip()).append('\n'));
    label.append(SirPrinter.print(block.terminator(), names).strip()).append('\n');
    // \l ends a line of text that begins at the left
    String text = quote(label.toString()).replace("\\n", "\\l");
    out.append("  ").append(node(block.label())).append(" [label=").append(text).append("];\n");
    List<Successor> edges = block.terminator().successors();
    for (int i = 0; i < edges.size(); i++) {
      out.append("  ").append(node(block.label())).append(" -> ").append(node(edges.get(i).target()))
          .append(" [label=").append(quote(edge(block.terminator(), i))).append("];\n");
    }
  }

  private String node(Label label) {
    return quote(names.label(label));
  }

  /** What leads along an edge, and the arguments it takes. */
  private String edge(Terminator terminator, int index) {
    String why = switch (terminator) {
      case Terminator.Branch _ -> index == 0 ? "true" : "false";
      case Terminator.Switch s ->
          index < s.cases().size() ? Long.toString(s.cases().get(index).value()) : "else";
      case Terminator.Invoke _ -> index == 0 ? "" : "unwind";
      case Terminator.Trap _ -> "unwind";
      case Terminator.Jump _, Terminator.Return _, Terminator.Throw _ -> "";
    };
    List<Value> arguments = terminator.successors().get(index).arguments();
    String values = arguments.stream().map(names::value).collect(Collectors.joining(", "));
    return arguments.isEmpty() ? why : (why + " (" + values + ")").strip();
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
