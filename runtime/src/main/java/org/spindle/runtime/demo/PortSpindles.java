package org.spindle.runtime.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.spindle.frontend.source.SourceFile;
import org.spindle.runtime.toolchain.SourceInput;

/**
 * The sources of a program with one spindle for each of some ports: half in Modula-3, half in Cove; of those in
 * Modula-3 half have guards of their own, and half share one guard, with the port in its closure.
 */
public final class PortSpindles {
  /** The procedure that delivers packets: {@code (ptr trace, i64 bytes, ptr starts, i64 count + 1, i64 passes)}. */
  public static final String DELIVER = "PortDriver.Deliver";

  /** The library's, for packets of one length: {@code (ptr trace, i64 bytes, i64 length, i64 passes) -> i64}. */
  public static final String DELIVER_ALIKE = "Ethernet.Deliver";

  /** The procedure that makes the spindles print what they counted. */
  public static final String REPORT = "PortDriver.Report";

  private static final List<String> SHARED =
      List.of("PortTable.i3", "PortTable.m3", "ClosurePorts.i3", "ClosurePorts.m3");

  private static final String DRIVER_INTERFACE =
      """
      INTERFACE PortDriver;
      IMPORT Ethernet;
      PROCEDURE Deliver (READONLY trace: Ethernet.Packet;
                         READONLY starts: ARRAY OF INTEGER; passes: INTEGER);
      (* Lets packets arrive: packet i is trace[starts[i]] to trace[starts[i+1]-1]. *)
      PROCEDURE Report ();
      END PortDriver.
      """;

  private static final String DRIVER =
      """
      MODULE PortDriver;
      IMPORT Ethernet, PortTable, Stdio, Wr;
      <*FATAL ANY*>
      PROCEDURE Deliver (READONLY trace: Ethernet.Packet;
                         READONLY starts: ARRAY OF INTEGER; passes: INTEGER) =
        BEGIN
          FOR pass := 1 TO passes DO
            FOR i := 0 TO LAST(starts) - 1 DO
              Ethernet.PacketArrived(
                SUBARRAY(trace, starts[i], starts[i + 1] - starts[i]));
            END;
          END;
        END Deliver;
      PROCEDURE Report () =
        BEGIN
          PortTable.Report();
          Wr.Flush(Stdio.stdout);
        END Report;
      BEGIN
      END PortDriver.
      """;

  /** How the spindle of a port is written. */
  public enum Style {
    MODULA3_GUARD,
    COVE_GUARD,
    MODULA3_CLOSURE;

    /** The style of the spindle for the port of that index. */
    public static Style of(int index) {
      return index % 2 == 1 ? COVE_GUARD : index % 4 == 0 ? MODULA3_GUARD : MODULA3_CLOSURE;
    }
  }

  private PortSpindles() {}

  /** The sources for {@code ports}. */
  public static SourceInput sources(int[] ports) {
    SourceInput input = new SourceInput();
    SHARED.forEach(name -> input.add(SourceFile.of("examples/ports/" + name, resource(name))));
    input.add(SourceFile.of("demo/PortDriver.i3", DRIVER_INTERFACE));
    input.add(SourceFile.of("demo/PortDriver.m3", DRIVER));
    List<String> imports = new ArrayList<>(List.of("ClosurePorts", "Dispatcher", "PortDriver"));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < ports.length; i++) {
      switch (Style.of(i)) {
        case MODULA3_GUARD -> {
          add(input, "Port.i3", "Port" + ports[i] + ".i3", ports[i]);
          add(input, "Port.m3", "Port" + ports[i] + ".m3", ports[i]);
          imports.add("Port" + ports[i]);
        }
        case COVE_GUARD -> add(input, "port.c", "port" + ports[i] + ".c", ports[i]);
        case MODULA3_CLOSURE -> body.append("  EVAL ClosurePorts.Add(").append(ports[i]).append(");\n");
      }
    }
    input.add(SourceFile.of("demo/PortMain.m3",
        "MODULE PortMain EXPORTS Main;\nIMPORT " + String.join(", ", imports)
            + ";\n<*FATAL Dispatcher.Error*>\nBEGIN\n" + body + "END PortMain.\n"));
    return input;
  }

  private static void add(SourceInput input, String template, String name, int port) {
    input.add(SourceFile.of("demo/" + name,
        resource("template/" + template + ".template").replace("@PORT@", Integer.toString(port))));
  }

  /** A file of {@code examples/ports}. */
  public static String resource(String name) {
    try (InputStream in = PortSpindles.class.getResourceAsStream("/org/spindle/runtime/ports/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
