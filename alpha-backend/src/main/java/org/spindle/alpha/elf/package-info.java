/** ELF64 files for Alpha: static executables and relocatable objects. */
package org.spindle.alpha.elf;
