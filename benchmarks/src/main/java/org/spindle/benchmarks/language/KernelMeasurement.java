package org.spindle.benchmarks.language;

/**
 * What was measured of a kernel. Times are nanoseconds for one run of the kernel's size.
 *
 * @param kernel what ran
 * @param check the check value for the kernel's size, as Java computes it
 * @param agree whether all others have computed the same, for the kernel's size and for its small size
 * @param truffle median time on Truffle
 * @param java median time in Java
 * @param gcc median time of the program that gcc made; negative where there is none
 * @param alpha executed by the emulated Alpha for the small size
 * @param alphaGcc the same of the program that gcc made for Alpha; null where there is none
 * @param missing why there is no number for gcc, or empty
 */
public record KernelMeasurement(
    Kernel kernel,
    long check,
    boolean agree,
    double truffle,
    double java,
    double gcc,
    AlphaCount alpha,
    AlphaCount alphaGcc,
    String missing) {

  /** How many times as long as Java Truffle takes. */
  public double ratio() {
    return truffle / java;
  }

  /** How many times as long as the program that gcc made Truffle takes. */
  public double gccRatio() {
    return truffle / gcc;
  }

  /** How many times as many instructions as the program that gcc made for Alpha Spindle's takes. */
  public double alphaRatio() {
    return (double) alpha.instructions() / alphaGcc.instructions();
  }
}
