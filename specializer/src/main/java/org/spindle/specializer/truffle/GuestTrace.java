package org.spindle.specializer.truffle;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.util.ArrayList;
import java.util.List;
import org.spindle.ir.Position;
import org.spindle.ir.interpret.Trace;
import org.spindle.specializer.truffle.nodes.CallNode;

/** Reads the guest's call stack off the host's. */
final class GuestTrace {
  private static final int MOST_FRAMES = 100;

  private final List<Trace.Frame> frames = new ArrayList<>();
  private Position inner;
  private int omitted;

  private GuestTrace(Position inner) {
    this.inner = inner;
  }

  /**
   * The call stack of the thread that asks.
   *
   * @param position where the innermost activation is
   */
  static Trace at(Position position) {
    GuestTrace trace = new GuestTrace(position);
    Truffle.getRuntime().iterateFrames(frame -> {
      trace.add(frame);
      return null;
    });
    return new Trace(trace.frames, trace.omitted);
  }

  private void add(FrameInstance frame) {
    if (frames.size() == MOST_FRAMES) {
      omitted++;
      return;
    }
    Node caller = frame.getCallNode();
    CallNode call = caller == null ? null : NodeUtil.findParent(caller, CallNode.class);
    Position place = call == null ? inner : call.position();
    inner = Position.NONE;
    frames.addAll(
        Trace.framesAt(((RootCallTarget) frame.getCallTarget()).getRootNode().getName(), place));
  }
}
