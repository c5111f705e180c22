package org.spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final Path PORTS = Path.of("../examples/ports");
  private static final Pattern TOTAL =
      Pattern.compile("; (call|check|branch|test) +(\\d+) +(\\d+) +(\\d+) +(\\d+)");
  private static final Pattern ROW =
      Pattern.compile("; +(\\d+) +(\\d+) +(\\d+) +(\\d+)  (call|check|branch|test)\\b.*");

  @TempDir private Path directory;

  private static String fuse(Path program, String... more) {
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = "fuse";
    arguments[1] = program;
    arguments[2] = "--event";
    arguments[3] = "Ethernet.PacketArrived";
    System.arraycopy(more, 0, arguments, 4, more.length);
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static int[] numbers(Matcher m, int first) {
    int[] numbers = new int[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = Integer.parseInt(m.group(first + i));
    }
    // executed = unfolded + discharged + kept
    assertThat(numbers[0]).as(m.group()).isEqualTo(numbers[1] + numbers[2] + numbers[3]);
    return numbers;
  }

  /** The totals for each kind, which the rows must add up to. */
  private static Map<String, int[]> totals(String text) {
    Map<String, int[]> sums = new LinkedHashMap<>();
    Map<String, int[]> totals = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher total = TOTAL.matcher(line);
      if (total.matches()) {
        totals.put(total.group(1), numbers(total, 2));
      }
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        int[] sum = sums.computeIfAbsent(row.group(5), _ -> new int[4]);
        int[] numbers = numbers(row, 1);
        for (int i = 0; i < 4; i++) {
          sum[i] += numbers[i];
        }
      }
    }
    sums.forEach((kind, sum) -> assertThat(totals.get(kind)).as(kind).containsExactly(sum));
    totals.forEach((kind, total) -> assertThat(sums.containsKey(kind) || total[0] == 0).as(kind).isTrue());
    return totals;
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void eachTestOfEachGuardIsAccountedFor() {
    String text = fuse(PORTS, "--explain");
    Map<String, int[]> totals = totals(text);

    // all that is left are the tests of length, type, protocol, and four ports; type and protocol are also branched on
    assertThat(totals.get("check")[3]).isEqualTo(count(text, "trap_if")).isZero();
    assertThat(totals.get("branch")[3]).isEqualTo(3);
    assertThat(totals.get("test")[3]).isEqualTo(6);
    assertThat(totals.get("call")[3]).isZero();
    assertThat(text)
        .contains("1 x Tftp:IsWanted: 0 of 3 checks, 3 of 3 branches, 3 of 3 tests\n")
        .contains("1 x ntp:is_wanted: 0 of 3 branches, 1 of 1 test\n")
        .contains("2 x ClosurePorts:IsWanted: 0 of 5 checks, 0 of 4 branches, 1 of 4 tests\n")
        .contains(
            "check bounds, ../examples/ports/Tftp.m3:18:18: facts: a value in 38..2^63-1 <= (unsigned) 23\n");
    for (String place : new String[] {
        "Tftp.m3:16:12", "Tftp.m3:17:18", "Tftp.m3:18:18", "Tftp.m3:19:18", "Tftp.m3:19:24", "Tftp.m3:19:37",
        "ntp.c:23:7", "ntp.c:26:10", "ntp.c:26:42", "ntp.c:26:63", "ClosurePorts.m3:13:12",
        "ClosurePorts.m3:14:18",
        "ClosurePorts.m3:15:18", "ClosurePorts.m3:16:18", "ClosurePorts.m3:16:24", "ClosurePorts.m3:16:37",
        "ClosurePorts.m3:16:50"}) {
      assertThat(text).contains(", ../examples/ports/" + place + ":");
    }
    // the search of outcomes is no unfolding of a procedure
    Matcher unfolded = Pattern.compile("unfolded calls: (\\d+),").matcher(text);
    Matcher searches = Pattern.compile(" (\\d+) +\\d+ +0 +0  call rt.next_true").matcher(text);
    assertThat(unfolded.find() && searches.find()).isTrue();
    assertThat(totals.get("call")[1] - Integer.parseInt(searches.group(1)))
        .isEqualTo(Integer.parseInt(unfolded.group(1)));
  }

  @Test
  void moreSpindlesKeepOneTestEach() {
    String text = fuse(PORTS, "-n", "10", "--explain");

    assertThat(totals(text).get("branch")[3]).isEqualTo(3);
    assertThat(totals(text).get("test")[3]).isEqualTo(16);
    assertThat(count(text, "Port\\d+:IsWanted: 0 of 3 checks, 0 of 3 branches, 1 of 3 tests\n")).isEqualTo(5);
  }

  @Test
  void theCodeIsTheSame() {
    String plain = fuse(PORTS);
    String explained = fuse(PORTS, "--explain");

    assertThat(explained.substring(explained.indexOf("\n\n")))
        .isEqualTo(plain.substring(plain.indexOf("\n\n")));
    assertThat(fuse(PORTS, "--explain", "--format", "json"))
        .contains("\"explanation\":{\"totals\":{\"call\":{\"executed\":", "\"unfoldedCalls\":[{\"number\":",
            "\"why\":\"nothing met before decides it\"");
  }

  @Test
  void callsThatStaySayWhy() throws IOException {
    Path file = Files.writeString(directory.resolve("c.sir"), """
        program "c"
        extern @C.outside : (i64) -> i64
        proc export @C.kept(%0: i64) -> i64 inline never {
        ^0:
          return %0
        }
        proc export @C.again(%0: i64) -> i64 {
        ^0:
          %1 = iconst i64 0
          %2 = eq %0, %1
          branch %2, ^1, ^2
        ^1:
          return %0
        ^2:
          %3 = iconst i64 1
          %4 = sub %0, %3
          %5 = call @C.again(%4)
          return %5
        }
        proc export @C.all(%0: i64, %1: ptr) -> i64 {
        ^0:
          %2 = iconst i64 10
          %3 = sgt %0, %2
          trap_if %3, range
          %4 = iconst i64 20
          %5 = sgt %0, %4
          trap_if %5, bounds
          %6 = call @C.kept(%0)
          %7 = call @C.outside(%6)
          %8 = call @C.again(%7)
          %9 = call_indirect %1 : (i64) -> i64 (%8)
          return %9
        }
        """);
    String text =
        CommandRun.of("specialize", file, "--procedure", "C.all", "--no-optimize", "--explain").out();

    assertThat(totals(text).get("check")).containsExactly(2, 0, 1, 1);
    assertThat(text)
        .contains("check range, C.all: not decided: a value of any size > 10\n".replace("> 10", ">= 11"))
        .contains("check bounds, C.all: facts: a value in -2^63..10 > 20\n")
        .contains("call C.kept, C.all: it is marked not to be inlined\n")
        .contains("call C.outside, C.all: it has no body here\n")
        .contains("call C.again, C.again: recursion with no argument known\n")
        .contains("call, C.all: the callee is not known (2)\n");
  }
}
