package org.spindle.specializer.pe;

import org.spindle.ir.BinaryOp;
import org.spindle.ir.Instruction;
import org.spindle.ir.Position;
import org.spindle.ir.Type;
import org.spindle.ir.UnaryOp;
import org.spindle.ir.Value;
import org.spindle.specializer.pe.AbstractValue.Address;
import org.spindle.specializer.pe.AbstractValue.Choice;
import org.spindle.specializer.pe.AbstractValue.Dynamic;
import org.spindle.specializer.pe.AbstractValue.Known;
import org.spindle.specializer.pe.AbstractValue.Pick;

/** Puts instructions into residual blocks, and makes abstract values into residual ones. */
final class Emitter {
  private final Session session;

  Emitter(Session session) {
    this.session = session;
  }

  /** Appends an instruction. */
  void add(ResidualBlock block, Instruction instruction) {
    session.countInstruction();
    block.body.add(instruction);
  }

  /** The residual value for an abstract one, computed in the block unless it was already. */
  Value materialize(ResidualBlock block, AbstractValue value, Position position) {
    if (value instanceof Dynamic dynamic && dynamic.isPlain()) {
      return dynamic.value();
    }
    Value made = block.constants.get(value);
    if (made == null) {
      made = make(block, value, position);
      block.constants.put(value, made);
    }
    return made;
  }

  private Value make(ResidualBlock block, AbstractValue value, Position position) {
    return switch (value) {
      case Known known -> constant(block, known, position);
      case Address address -> address(block, address, position);
      case Choice choice -> choice(block, choice, position);
      case Pick pick -> {
        Value condition = condition(block, pick.condition(), position);
        Value whenTrue = materialize(block, pick.whenTrue(), position);
        Value whenFalse = materialize(block, pick.whenFalse(), position);
        Value result = session.newValue(pick.type());
        add(block, new Instruction.Select(result, condition, whenTrue, whenFalse, position));
        yield result;
      }
      case Dynamic dynamic -> address(block, dynamic, position);
    };
  }

  private Value address(ResidualBlock block, Dynamic dynamic, Position position) {
    if (dynamic.offset() == 0) {
      return cast(block, dynamic.value(), dynamic.type(), position);
    }
    Value offset = materialize(block, new Known(Type.I64, dynamic.offset()), position);
    Value sum = session.newValue(Type.PTR);
    add(block, new Instruction.PointerAdd(sum, dynamic.value(), offset, position));
    return cast(block, sum, dynamic.type(), position);
  }

  private Value cast(ResidualBlock block, Value value, Type type, Position position) {
    if (value.type() == type) {
      return value;
    }
    Value result = session.newValue(type);
    add(block, new Instruction.Unary(result, UnaryOp.BITCAST, value, position));
    return result;
  }

  private Value constant(ResidualBlock block, Known known, Position position) {
    Type type = known.type();
    if (type.isFloat()) {
      Value result = session.newValue(type);
      add(block, new Instruction.FloatConstant(result, known.bits(), position));
      return result;
    }
    if (type.isAddress() && known.bits() != 0) {
      String procedure = session.snapshot.procedureAt(known.bits());
      if (procedure != null && type == Type.PTR) {
        Value result = session.newValue(type);
        add(block, new Instruction.ProcedureAddress(result, procedure, position));
        return result;
      }
      Snapshot.SymbolicAddress symbol = session.snapshot.symbolAt(known.bits());
      if (symbol != null) {
        Value result = session.newValue(type);
        add(block, new Instruction.GlobalAddress(result, symbol.symbol(), symbol.offset(), position));
        return result;
      }
      if (type == Type.REF) {
        return cast(block, materialize(block, new Known(Type.PTR, known.bits()), position), type, position);
      }
    }
    Value result = session.newValue(type);
    add(block, new Instruction.IntConstant(result, known.bits(), position));
    return result;
  }

  private Value address(ResidualBlock block, Address address, Position position) {
    Type made = address.base() instanceof Base.Symbol ? address.type() : Type.PTR;
    Value result = session.newValue(made);
    switch (address.base()) {
      case Base.Symbol(String name) ->
          add(block, new Instruction.GlobalAddress(result, name, address.offset(), position));
      case Base.Descriptor(String procedure) -> {
        add(block, new Instruction.ProcedureAddress(result, procedure, position));
        if (address.offset() != 0) {
          return materialize(block, new Dynamic(Type.PTR, result, address.offset()), position);
        }
      }
      case LocalObject object ->
          add(
              block,
              new Instruction.SlotAddress(result, session.slot(object).id(), address.offset(), position));
    }
    return cast(block, result, address.type(), position);
  }

  private Value choice(ResidualBlock block, Choice choice, Position position) {
    if (choice.type() == Type.I1 && choice.whenTrue() == 0) {
      return condition(block, choice.condition().negated(), position);
    }
    Value condition = condition(block, choice.condition(), position);
    if (choice.type() == Type.I1) {
      return condition;
    }
    Value result = session.newValue(choice.type());
    if (choice.whenFalse() == 0 && (choice.whenTrue() == 1 || choice.whenTrue() == -1)) {
      UnaryOp extend = choice.whenTrue() == 1 ? UnaryOp.ZEXT : UnaryOp.SEXT;
      add(block, new Instruction.Unary(result, extend, condition, position));
    } else {
      Value whenTrue = materialize(block, new Known(choice.type(), choice.whenTrue()), position);
      Value whenFalse = materialize(block, new Known(choice.type(), choice.whenFalse()), position);
      add(block, new Instruction.Select(result, condition, whenTrue, whenFalse, position));
    }
    return result;
  }

  /** The truth of a condition as an i1. */
  Value condition(ResidualBlock block, Condition condition, Position position) {
    AbstractValue key = AbstractValue.truth(condition);
    Value made = block.constants.get(key);
    if (made != null) {
      return made;
    }
    made =
        switch (condition) {
          case Condition.Test test -> test(block, test, position);
          case Condition.Both both ->
              combine(block, BinaryOp.AND, both.first(), both.second(), position);
          case Condition.Either either ->
              combine(block, BinaryOp.OR, either.first(), either.second(), position);
        };
    block.constants.put(key, made);
    return made;
  }

  private Value combine(ResidualBlock block, BinaryOp op, Condition a, Condition b, Position position) {
    Value left = condition(block, a, position);
    Value right = condition(block, b, position);
    Value result = session.newValue(Type.I1);
    add(block, new Instruction.Binary(result, op, left, right, position));
    return result;
  }

  private Value test(ResidualBlock block, Condition.Test test, Position position) {
    Type type = test.value().type();
    if (type == Type.I1 && (test.op() == org.spindle.ir.CompareOp.EQ) == (test.constant() == 1)) {
      return test.value();
    }
    if (session.recorder != null) {
      session.recorder.wrote(test, block);
    }
    Value constant = materialize(block, new Known(type, test.constant()), position);
    Value result = session.newValue(Type.I1);
    add(block, new Instruction.Compare(result, test.op(), test.value(), constant, position));
    return result;
  }
}
