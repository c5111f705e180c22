package org.spindle.benchmarks.report;

import java.util.List;

/** Sections as one page that needs nothing else: style and plots are in it, and it has no scripts. */
public final class HtmlReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; --ink: #1b1b1b; --page: #fdfdfc; --soft: #6b6b6b; --rule: #dcdcd8;
        --good: #1a7f37; --bad: #b3261e;
        --c0: #1f6fb2; --c1: #c2570c; --c2: #2f8f4e; --c3: #8a4fbe; --c4: #b0892a; --c5: #c23b6b; --c6: #4b8f94; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e6e3; --page: #17181a; --soft: #a0a09a; --rule: #36383b; --good: #57c27a; --bad: #ef7f76;
          --c0: #6fb3ee; --c1: #f29b5b; --c2: #6fcf8f; --c3: #bd93ea; --c4: #dcbc62; --c5: #ef86ab; --c6: #80c6cb; } }
      body { color: var(--ink); background: var(--page); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto;
        max-width: 76rem; padding: 0 1rem; }
      h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2.5rem } h3 { font-size: 1rem }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px }
      .wide { overflow-x: auto }
      th, td { padding: .15rem .6rem; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap }
      th { color: var(--soft); font-weight: 600 } .word { text-align: left }
      .met { color: var(--good) } .missed { color: var(--bad) } .note { color: var(--soft) }
      .plots { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0 }
      svg text { fill: var(--ink); font: 11px system-ui, sans-serif } svg .soft { fill: var(--soft) }
      svg .rule { stroke: var(--rule) } svg .curve { fill: none; stroke-width: 1.8 }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlReport() {}

  /** The page. */
  public static String page(String title, String introduction, List<Section> sections) {
    HtmlReport report = new HtmlReport();
    report.out.append(HEAD.formatted(escaped(title)));
    report.out.append("<h1>").append(escaped(title)).append("</h1>\n<p>").append(escaped(introduction))
        .append("</p>\n");
    sections.forEach(report::section);
    return report.out.append("</body>\n</html>\n").toString();
  }

  private void section(Section section) {
    out.append("<h2>").append(escaped(section.title())).append("</h2>\n");
    if (!section.agree()) {
      out.append("<p class=\"missed\">Results do not agree.</p>\n");
    }
    if (!section.aims().isEmpty()) {
      out.append("<ul>\n");
      section.aims()
          .forEach(aim -> out.append("<li class=\"").append(aim.met() ? "met" : "missed").append("\">")
              .append(escaped(TextReport.aim(aim))).append("</li>\n"));
      out.append("</ul>\n");
    }
    if (!section.plots().isEmpty()) {
      out.append("<div class=\"plots\">\n");
      section.plots().forEach(plot -> out.append("<figure>").append(SvgPlot.of(plot)).append("</figure>\n"));
      out.append("</div>\n");
    }
    section.tables().forEach(this::table);
    section.notes().forEach(
        note -> out.append("<p class=\"note\">").append(escaped(note)).append("</p>\n"));
  }

  private void table(Table table) {
    out.append("<h3>").append(escaped(table.title())).append("</h3>\n<div class=\"wide\"><table>\n<tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      cell("th", table, i, table.columns().get(i).heading());
    }
    out.append("</tr>\n");
    for (List<Cell> row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell("td", table, i, TextReport.text(row.get(i), table.columns().get(i)));
      }
      out.append("</tr>\n");
    }
    out.append("</table></div>\n");
  }

  private void cell(String element, Table table, int column, String text) {
    out.append('<').append(element).append(TextReport.isText(table, column) ? " class=\"word\">" : ">")
        .append(escaped(text)).append("</").append(element).append('>');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
