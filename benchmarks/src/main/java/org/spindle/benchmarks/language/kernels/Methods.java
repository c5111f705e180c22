package org.spindle.benchmarks.language.kernels;

/** Objects of five classes in an array, whose methods are called in turn. */
public final class Methods {
  private static final int OBJECTS = 1024;

  private Methods() {}

  private abstract static class Shape {
    long width;

    abstract long area();

    void resize(long delta) {
      width = (width + delta) & 0xFF;
    }
  }

  private static final class Square extends Shape {
    @Override
    long area() {
      return width * width;
    }
  }

  private static final class Rectangle extends Shape {
    long height;

    @Override
    long area() {
      return width * height;
    }

    @Override
    void resize(long delta) {
      super.resize(delta);
      height = (height - delta) & 0xFF;
    }
  }

  private static final class Triangle extends Shape {
    long height;

    @Override
    long area() {
      return width * height / 2;
    }
  }

  private static final class Circle extends Shape {
    @Override
    long area() {
      return 3 * width * width;
    }

    @Override
    void resize(long delta) {
      width = (width ^ delta) & 0x7F;
    }
  }

  private static final class Hexagon extends Shape {
    @Override
    long area() {
      return 5 * width * width / 2;
    }
  }

  /** Passes {@code rounds} times over the objects; a hash of their areas. */
  public static long run(long rounds) {
    Shape[] shapes = create();
    long hash = 0;
    for (long i = 0; i < rounds; i++) {
      for (int j = 0; j < shapes.length; j++) {
        Shape shape = shapes[j];
        shape.resize(i);
        hash = hash * 31 + shape.area();
      }
    }
    return hash;
  }

  private static Shape[] create() {
    Shape[] shapes = new Shape[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      switch (i * 7 % 13 % 5) {
        case 0 -> shapes[i] = new Square();
        case 1 -> {
          Rectangle rectangle = new Rectangle();
          rectangle.height = i & 0xFF;
          shapes[i] = rectangle;
        }
        case 2 -> {
          Triangle triangle = new Triangle();
          triangle.height = i & 0x3F;
          shapes[i] = triangle;
        }
        case 3 -> shapes[i] = new Circle();
        default -> shapes[i] = new Hexagon();
      }
      shapes[i].width = i & 0x7F;
    }
    return shapes;
  }
}
