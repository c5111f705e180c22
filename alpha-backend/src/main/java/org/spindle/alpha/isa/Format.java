package org.spindle.alpha.isa;

/** Instruction formats. The major opcode is always in bits 31:26. */
public enum Format {
  /** Ra 25:21, Rb 20:16, signed byte displacement 15:0. */
  MEMORY,
  /** As {@link #MEMORY}, Ra names a floating register. */
  FP_MEMORY,
  /**
   * Memory format whose displacement field is a function code; Ra and Rb as the instruction says.
   */
  MEMORY_FUNCTION,
  /** Memory format of the jump group: hint 13:0, kind 15:14. */
  JUMP,
  /** Ra 25:21, signed displacement in words 20:0. */
  BRANCH,
  /** As {@link #BRANCH}, Ra names a floating register. */
  FP_BRANCH,
  /** Ra 25:21, Rb 20:16 or an 8-bit literal 20:13 with bit 12 set, function 11:5, Rc 4:0. */
  OPERATE,
  /** As {@link #OPERATE}, and the second source cannot be a literal. */
  OPERATE_REGISTER,
  /** Operate format without a first source: Ra must be 31. */
  OPERATE_ONE,
  /** As {@link #OPERATE_ONE}, and the second source cannot be a literal. */
  OPERATE_ONE_REGISTER,
  /** {@code IMPLVER}: Ra is 31, the literal is 1. */
  IMPLVER,
  /** Fa 25:21, Fb 20:16, function 15:5, Fc 4:0. */
  FP_OPERATE,
  /** Floating operate format without a first source: Fa must be 31. */
  FP_OPERATE_ONE,
  /** {@code MT_FPCR}, {@code MF_FPCR}: the three register fields name the same register. */
  FP_CONTROL,
  /** Integer register Ra to floating Fc; Rb must be 31. */
  INTEGER_TO_FP,
  /** Floating register Fa to integer Rc; Fb must be 31. */
  FP_TO_INTEGER,
  /** A 26-bit PALcode function. */
  PALCODE
}
