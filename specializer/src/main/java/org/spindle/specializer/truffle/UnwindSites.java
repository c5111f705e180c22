package org.spindle.specializer.truffle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spindle.ir.Position;
import org.spindle.ir.interpret.Site;
import org.spindle.ir.interpret.Trace;
import org.spindle.ir.interpret.UnwindLog;
import org.spindle.ir.link.Image;
import org.spindle.ir.memory.Memory;
import org.spindle.specializer.truffle.nodes.UnwindSite;

/** The places that exceptions begin at or leave, by the numbers that the unwinding log has of them. */
final class UnwindSites {
  private final UnwindLog log;
  private final List<Site> sites = new ArrayList<>();
  private final Map<Site, UnwindSite> known = new HashMap<>();

  UnwindSites(Image image, Memory memory) {
    log = new UnwindLog(image, memory);
  }

  /** The site of a place in a procedure. */
  synchronized UnwindSite at(String procedure, Position position) {
    return known.computeIfAbsent(new Site(procedure, position), site -> {
      sites.add(site);
      return new UnwindSite(log, sites.size());
    });
  }

  /** The activations that a site stands for, none when there is no such site. */
  synchronized List<Trace.Frame> framesAt(long site) {
    return site < 1 || site > sites.size() ? List.of() : sites.get((int) site - 1).frames();
  }

  /** The way of an exception so far. */
  Trace trace(long activation) {
    return log.trace(activation, this::framesAt);
  }
}
