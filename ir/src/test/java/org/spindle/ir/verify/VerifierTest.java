package org.spindle.ir.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spindle.ir.BinaryOp;
import org.spindle.ir.Block;
import org.spindle.ir.Callee;
import org.spindle.ir.Instruction;
import org.spindle.ir.Label;
import org.spindle.ir.Position;
import org.spindle.ir.Procedure;
import org.spindle.ir.ProcedureBuilder;
import org.spindle.ir.Program;
import org.spindle.ir.ProgramBuilder;
import org.spindle.ir.Signature;
import org.spindle.ir.StackSlot;
import org.spindle.ir.Successor;
import org.spindle.ir.Terminator;
import org.spindle.ir.Type;
import org.spindle.ir.Value;

/** What SIR text cannot say; the rest is in the corpus files {@code verify_*.sir}. */
class VerifierTest {
  private static final Position NONE = Position.NONE;

  private static Procedure procedure(Signature signature, List<StackSlot> slots, Block... blocks) {
    Procedure any = new ProcedureBuilderFor(signature).build();
    return any.withBody(slots, List.of(blocks));
  }

  /** A procedure with an empty body. */
  private record ProcedureBuilderFor(Signature signature) {
    Procedure build() {
      ProcedureBuilder builder = new ProcedureBuilder("p", signature);
      builder.ret(null);
      return builder.build();
    }
  }

  private static List<String> messages(Procedure procedure) {
    Program program = new ProgramBuilder("test").add(procedure).build();
    return Verifier.verify(program).stream().map(Violation::message).toList();
  }

  private static final Signature NOTHING = Signature.of(null);
  private static final Terminator RETURN = new Terminator.Return(null, NONE);

  @Test
  void labelsAreUnique() {
    Block first = new Block(new Label(0), List.of(), List.of(), RETURN);
    Block second = new Block(new Label(0), List.of(), List.of(), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), first, second)))
        .containsExactly("the label is not unique");
  }

  @Test
  void edgesStayInTheProcedure() {
    Terminator jump = new Terminator.Jump(new Successor(new Label(1)), NONE);
    Block first = new Block(new Label(0), List.of(), List.of(), jump);
    Block second = new Block(new Label(1), List.of(), List.of(), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), first, second)))
        .containsExactly("an edge leads to a block that is not in the procedure");
  }

  @Test
  void valuesAreDefinedOnce() {
    Value value = new Value(0, Type.I64);
    Instruction constant = new Instruction.IntConstant(value, 1, NONE);
    Block block = new Block(new Label(0), List.of(), List.of(constant, constant), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), block))).containsExactly("value %0 is not unique");
  }

  @Test
  void valuesAreIdentifiedByObject() {
    Instruction constant = new Instruction.IntConstant(new Value(0, Type.I64), 1, NONE);
    Value other = new Value(0, Type.I64);
    Instruction use = new Instruction.Binary(new Value(1, Type.I64), BinaryOp.ADD, other, other, NONE);
    Block block = new Block(new Label(0), List.of(), List.of(constant, use), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), block))).hasSize(2)
        .allMatch(message -> message.startsWith("%2 is not defined in `%1 = add"));
  }

  @Test
  void parametersMatchTheSignature() {
    Block block = new Block(new Label(0), List.of(new Value(0, Type.I32)), List.of(), RETURN);
    assertThat(messages(procedure(Signature.of(null, Type.I64), List.of(), block)))
        .containsExactly("the entry block's parameters [i32] do not match the signature");
  }

  @Test
  void slotsAreUnique() {
    StackSlot slot = new StackSlot(0, 8, 8, false);
    Block block = new Block(new Label(0), List.of(), List.of(), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(slot, slot), block)))
        .containsExactly("slot $0 is not unique");
  }

  @Test
  void resultsHaveTheOperationsType() {
    Value a = new Value(0, Type.I64);
    Instruction constant = new Instruction.IntConstant(a, 1, NONE);
    Instruction sum = new Instruction.Binary(new Value(1, Type.I32), BinaryOp.ADD, a, a, NONE);
    Block block = new Block(new Label(0), List.of(), List.of(constant, sum), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), block)))
        .containsExactly("the result is not i64 in `%1 = add %0, %0`");
  }

  @Test
  void calleesExistAndGiveTheirResult() {
    Instruction missing = new Instruction.Call(null, new Callee.Direct("q"), List.of(), NONE);
    Instruction result =
        new Instruction.Call(new Value(0, Type.I64), new Callee.Direct("p"), List.of(), NONE);
    Block block = new Block(new Label(0), List.of(), List.of(missing, result), RETURN);
    assertThat(messages(procedure(NOTHING, List.of(), block))).containsExactly(
        "there is no such procedure in `call @q()`", "result i64 for () in `%0 = call @p()`");
  }

  @Test
  void requireNamesTheStage() {
    Block block =
        new Block(new Label(0), List.of(), List.of(), new Terminator.Throw(new Value(0, Type.PTR), NONE));
    Program program = new ProgramBuilder("test").add(procedure(NOTHING, List.of(), block)).build();
    assertThatThrownBy(() -> Verifier.require(program, "some pass"))
        .hasMessage("after some pass:\n@p ^0: %0 is not defined in `throw %0`");
  }
}
