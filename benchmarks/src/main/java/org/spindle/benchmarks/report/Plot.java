package org.spindle.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves over a common axis; both axes are logarithmic.
 *
 * @param x what is to the right, with the unit
 * @param y what is upwards, with the unit
 */
public record Plot(String title, String x, String y, List<Series> series) {
  /** A point; both numbers are positive. */
  public record Point(double x, double y) {}

  /** A curve. */
  public record Series(String name, List<Point> points) {
    /** A curve without points, which are added. */
    public Series(String name) {
      this(name, new ArrayList<>());
    }

    /** Adds a point, unless logarithms forbid. */
    public void add(double x, double y) {
      if (x > 0 && y > 0 && Double.isFinite(y)) {
        points.add(new Point(x, y));
      }
    }
  }
}
