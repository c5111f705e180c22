package org.spindle.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A plot as an SVG element; colours are properties of the page around it, so that they follow its scheme. */
final class SvgPlot {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 330;
  private static final int LEFT = 58;
  private static final int RIGHT = 150;
  private static final int TOP = 30;
  private static final int BOTTOM = 44;

  /** Lines of names in the margin are so far apart. */
  private static final int LINE = 14;

  private static final int COLOURS = 7;

  private final Plot plot;
  private final Scale x;
  private final Scale y;
  private final StringBuilder out = new StringBuilder();

  private SvgPlot(Plot plot) {
    this.plot = plot;
    x = Scale.of(plot, Plot.Point::x, LEFT, WIDTH - RIGHT);
    y = Scale.of(plot, Plot.Point::y, HEIGHT - BOTTOM, TOP);
  }

  /** Maps logarithms of numbers to a stretch of the picture. */
  private record Scale(double least, double greatest, double from, double to) {
    static Scale of(Plot plot, ToDoubleFunction<Plot.Point> coordinate, double from, double to) {
      double[] all =
          plot.series().stream().flatMap(one -> one.points().stream()).mapToDouble(coordinate).sorted()
              .toArray();
      double least = all.length == 0 ? 1 : all[0];
      double greatest = all.length == 0 ? 10 : all[all.length - 1];
      return new Scale(
          least / 1.15, Math.max(greatest, 2 * least) * 1.15, from, to);
    }

    double at(double number) {
      return from + (to - from) * Math.log(number / least) / Math.log(greatest / least);
    }

    /** The numbers 1, 2 and 5 times powers of ten that are in range; only powers of ten if there are many. */
    List<Double> marks() {
      boolean many = greatest / least > 2000;
      List<Double> marks = new ArrayList<>();
      for (double power = Math.pow(10, Math.floor(Math.log10(least))); power <= greatest; power *= 10) {
        for (int digit : many ? new int[] {1} : new int[] {1, 2, 5}) {
          if (digit * power >= least && digit * power <= greatest) {
            marks.add(digit * power);
          }
        }
      }
      return marks;
    }
  }

  static String of(Plot plot) {
    return new SvgPlot(plot).draw();
  }

  private String draw() {
    add("<svg role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><title>%s</title>", WIDTH,
        HEIGHT, WIDTH, HEIGHT, HtmlReport.escaped(plot.title()));
    text(LEFT, 16, "start", "", plot.title());
    for (double mark : x.marks()) {
      add("<line class=\"rule\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x.at(mark), TOP, x.at(mark),
          HEIGHT - BOTTOM);
      text(x.at(mark), HEIGHT - BOTTOM + LINE, "middle", "soft", number(mark));
    }
    for (double mark : y.marks()) {
      add("<line class=\"rule\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y.at(mark),
          WIDTH - RIGHT, y.at(mark));
      text(LEFT - 6, y.at(mark) + 4, "end", "soft", number(mark));
    }
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "soft", plot.x());
    text(6, TOP - 2, "start", "soft", plot.y());
    curves();
    return out.append("</svg>").toString();
  }

  private void curves() {
    int next = TOP + LINE;
    for (int i = 0; i < plot.series().size(); i++) {
      Plot.Series series = plot.series().get(i);
      String colour = "var(--c" + i % COLOURS + ")";
      String dashes = i < COLOURS ? "" : " stroke-dasharray=\"4 3\"";
      StringBuilder path = new StringBuilder();
      for (Plot.Point point : series.points()) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(String.format(Locale.ROOT, "%.1f %.1f", x.at(point.x()), y.at(point.y())));
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"%s\"><title>%s: %s at %s</title></circle>",
            x.at(point.x()), y.at(point.y()), colour, HtmlReport.escaped(series.name()), number(point.y()),
            number(point.x()));
      }
      add("<path class=\"curve\" stroke=\"%s\"%s d=\"%s\"/>", colour, dashes, path);
      add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"%s/>",
          WIDTH - RIGHT + 8, next - 4, WIDTH - RIGHT + 24, next - 4, colour, dashes);
      text(WIDTH - RIGHT + 28, next, "start", "", series.name());
      next += LINE;
    }
  }

  private void text(double atX, double atY, String anchor, String style, String text) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>", atX, atY, anchor, style,
        HtmlReport.escaped(text));
  }

  private static String number(double number) {
    return number >= 100 || number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.3g", number);
  }

  private void add(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments));
  }
}
