package org.spindle.frontend.source;

import java.util.Map;
import java.util.TreeMap;

/** Which lines of which files the lines of a file are said to be ({@code #line}, C17 6.10.4). */
public final class LineMarks {
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();

  /** What line {@code from} is said to be. */
  private record Mark(int from, String path, int line) {}

  /** Says that the lines from {@code from} on are those of {@code path} from {@code line} on. */
  public void add(int from, String path, int line) {
    marks.put(from, new Mark(from, path, line));
  }

  /** The file that a line is said to be of, or {@code otherwise} where nothing is said. */
  public String path(int line, String otherwise) {
    Map.Entry<Integer, Mark> mark = marks.floorEntry(line);
    return mark == null ? otherwise : mark.getValue().path();
  }

  /** The number that a line is said to have. */
  public int line(int line) {
    Map.Entry<Integer, Mark> mark = marks.floorEntry(line);
    return mark == null ? line : mark.getValue().line() + (line - mark.getKey());
  }
}
