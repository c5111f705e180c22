/** From instruction words to text, in the notation of GNU objdump or of the assembler. */
package org.spindle.alpha.disassemble;
