package org.spindle.runtime.toolchain;

import java.util.Locale;
import org.spindle.alpha.AlphaCompiler;
import org.spindle.alpha.elf.ElfExecutable;
import org.spindle.alpha.link.AlphaImage;
import org.spindle.alpha.support.LinuxExits;
import org.spindle.ir.Program;
import org.spindle.ir.link.Layout;
import org.spindle.ir.link.MemoryMap;

/** Where whole programs in Alpha code run. */
public enum AlphaTarget {
  /** As a process under Linux. */
  ALPHA_LINUX {
    @Override
    public byte[] executable(Program program) {
      AlphaImage image = AlphaImage.forLinux(Layout.of(program, ElfExecutable.MAP), new AlphaCompiler());
      return ElfExecutable.write(image, LinuxExits.START);
    }
  },

  /** In the emulated machine, addressed through KSEG. */
  ALPHA_KERNEL {
    @Override
    public byte[] executable(Program program) {
      AlphaImage image = AlphaImage.forMachine(Layout.of(program, MemoryMap.KERNEL), new AlphaCompiler());
      return ElfExecutable.write(image, program.entry());
    }
  };

  /** The ELF64 file of a program that has an entry, in the form that engines execute. */
  public abstract byte[] executable(Program program);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
