package org.spindle.specializer.pe;

import org.spindle.ir.MemoryClass;

/** What a remembered place holds, and the memory class that stores may change it through. */
record Contents(AbstractValue value, MemoryClass memory) {}
