package org.spindle.alpha.allocate;

import java.util.List;
import org.spindle.alpha.machine.MachineBlock;

/**
 * Positions in the code. Each block header and instruction has an index; at index i operands are
 * read at position 2i and results written at 2i+1. Moves are inserted before the instruction at an
 * even position.
 */
final class Numbering {
  private final int[] headers;
  private final int[] blockOfIndex;

  Numbering(List<MachineBlock> blocks) {
    headers = new int[blocks.size() + 1];
    int next = 0;
    for (int b = 0; b < blocks.size(); b++) {
      headers[b] = next;
      next += blocks.get(b).body().size() + 2;
    }
    headers[blocks.size()] = next;
    blockOfIndex = new int[next];
    for (int b = 0; b < blocks.size(); b++) {
      for (int i = headers[b]; i < headers[b + 1]; i++) {
        blockOfIndex[i] = b;
      }
    }
  }

  /** First position of a block. */
  int from(int block) {
    return 2 * headers[block];
  }

  /** Position after a block. */
  int to(int block) {
    return 2 * headers[block + 1];
  }

  /** Position at which the terminator reads its operands. */
  int terminator(int block) {
    return to(block) - 2;
  }

  /** Position at which the instruction of that number in the block reads its operands. */
  int instruction(int block, int number) {
    return 2 * (headers[block] + 1 + number);
  }

  int blockAt(int position) {
    return blockOfIndex[position / 2];
  }

  boolean isBlockStart(int position) {
    return position == from(blockAt(position));
  }
}
