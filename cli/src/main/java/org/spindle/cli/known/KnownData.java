package org.spindle.cli.known;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.spindle.cli.session.UserError;
import org.spindle.ir.Datum;
import org.spindle.ir.Global;
import org.spindle.ir.Linkage;
import org.spindle.ir.debug.DataType;

/**
 * Makes constant globals of literals, laid out as their types say (docs/abi.md, sections Storage and Heap objects).
 */
final class KnownData {
  private static final int WORD = 8;

  /** More bytes are not taken for one value. */
  private static final long LARGEST = 1 << 26;

  private final String prefix;
  private final Predicate<String> isGlobal;
  private final List<Global> globals = new ArrayList<>();

  /**
   * Data to be.
   *
   * @param prefix of the names of globals
   * @param isGlobal whether the program has a global of that name
   */
  KnownData(String prefix, Predicate<String> isGlobal) {
    this.prefix = prefix;
    this.isGlobal = isGlobal;
  }

  /** What was made. */
  List<Global> globals() {
    return globals;
  }

  /** One global while it is filled. */
  private final class Room {
    private final byte[] bytes;
    private final List<Datum> pointers = new ArrayList<>();

    Room(long size) throws UserError {
      if (size > LARGEST) {
        throw UserError.wrongUsage("a value of " + size + " bytes is too large.");
      }
      bytes = new byte[(int) size];
    }

    /** Ends it; returns its name. */
    String finish() {
      String name = prefix + (globals.isEmpty() ? "" : "." + (globals.size() + 1));
      List<Datum> data = new ArrayList<>();
      int at = 0;
      pointers.sort((a, b) -> Long.compare(a.offset(), b.offset()));
      for (Datum pointer : pointers) {
        bytes(data, at, (int) pointer.offset());
        data.add(pointer);
        at = (int) pointer.offset() + WORD;
      }
      bytes(data, at, bytes.length);
      globals.add(
          new Global(
              name, Linkage.LOCAL, Math.max(WORD, bytes.length), 16, Global.Mutability.CONST, false, data));
      return name;
    }

    private void bytes(List<Datum> data, int from, int to) {
      if (from < to) {
        data.add(new Datum.Bytes(from, java.util.Arrays.copyOfRange(bytes, from, to)));
      }
    }

    void number(long offset, long size, long value) {
      for (int i = 0; i < size; i++) {
        bytes[(int) offset + i] = (byte) (value >> 8 * i);
      }
    }

    void pointer(long offset, KnownValue value) {
      switch (value) {
        case KnownValue.Bits(long bits) -> number(offset, WORD, bits);
        case KnownValue.Place(String global, long addend) ->
            pointers.add(new Datum.GlobalReference(offset, global, addend));
      }
    }
  }

  private static UserError mismatch(Literal literal, DataType type) {
    return UserError.wrongUsage("'" + literal + "' is no value of type " + type + ".");
  }

  // ---- files

  /** A literal with the contents of the file that it names, if it names one. */
  private static Literal resolved(Literal literal) throws UserError {
    if (!(literal instanceof Literal.Word(String word))) {
      return literal;
    }
    if (word.startsWith("bytes@")) {
      return new Literal.Text(content(word.substring(6)));
    }
    return word.startsWith("@") ? LiteralReader.read(word.substring(1), content(word.substring(1))) : literal;
  }

  private static String content(String file) throws UserError {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw UserError.wrongUsage("there is neither a global nor a file '" + file + "'.");
      }
      if (Files.size(path) > LARGEST) {
        throw UserError.wrongUsage("the file '" + file + "' is too large.");
      }
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (InvalidPathException _) {
      throw UserError.wrongUsage("there is neither a global nor a file '" + file + "'.");
    } catch (IOException | UncheckedIOException e) {
      throw UserError.wrongUsage("the file '" + file + "' cannot be read: " + e.getMessage());
    }
  }

  // ---- scalars and addresses

  /** A value that is held in one SIR parameter, or in one word of memory if it is an address. */
  KnownValue scalar(Literal written, DataType type) throws UserError {
    if (isAddress(type)) {
      return address(written, type, new ArrayList<>());
    }
    return new KnownValue.Bits(bits(resolved(written), type));
  }

  static boolean isAddress(DataType type) {
    return switch (type) {
      case DataType.Address _, DataType.Reference _, DataType.Text _ -> true;
      case DataType.Opaque(long size) -> size == WORD;
      case DataType.Number _, DataType.Enumeration _, DataType.Character _, DataType.Floating _,
          DataType.Structure _, DataType.Array _, DataType.OpenArray _ ->
          false;
    };
  }

  /**
   * An address, of data that are made for it unless it is NIL or that of a global.
   *
   * @param lengths receives the lengths of an open array at an address that is no reference
   */
  KnownValue address(Literal written, DataType type, List<Long> lengths) throws UserError {
    if (written instanceof Literal.Word(String word)) {
      if (word.equals("NIL") || word.equals("0")) {
        return new KnownValue.Bits(0);
      }
      if (word.startsWith("@") && isGlobal.test(word.substring(1))) {
        return new KnownValue.Place(word.substring(1), 0);
      }
    }
    Literal literal = resolved(written);
    return switch (type) {
      case DataType.Address(DataType.OpenArray array) ->
          new KnownValue.Place(openArray(literal, array, 0, lengths).finish(), 0);
      case DataType.Address(DataType target) -> {
        Room room = new Room(target.size());
        put(room, 0, literal, target);
        yield new KnownValue.Place(room.finish(), 0);
      }
      case DataType.Reference(String descriptor, DataType.OpenArray array) -> {
        List<Long> own = new ArrayList<>();
        Room room = openArray(literal, array, WORD + WORD * (long) array.dimensions(), own);
        for (int i = 0; i < own.size(); i++) {
          room.number(WORD + WORD * (long) i, WORD, own.get(i));
        }
        yield object(room, descriptor);
      }
      case DataType.Reference(String descriptor, DataType target) -> {
        Room room = new Room(WORD + target.size());
        put(room, WORD, literal, target);
        yield object(room, descriptor);
      }
      case DataType.Text(String descriptor) -> {
        if (!(literal instanceof Literal.Text(String content))) {
          throw mismatch(literal, type);
        }
        Room room = new Room(2 * WORD + content.length());
        room.number(WORD, WORD, content.length());
        characters(room, 2 * WORD, content);
        yield object(room, descriptor);
      }
      case DataType.Number _, DataType.Enumeration _, DataType.Character _, DataType.Floating _,
          DataType.Structure _, DataType.Array _, DataType.OpenArray _ ->
          throw mismatch(literal, type);
      case DataType.Opaque _ ->
          throw UserError.wrongUsage(
              "what '" + literal + "' is to be is not known; write its type before it, as in (&[]u8){1, 2}.");
    };
  }

  private KnownValue object(Room room, String descriptor) {
    if (isGlobal.test(descriptor)) {
      room.pointer(0, new KnownValue.Place(descriptor, 0));
    }
    return new KnownValue.Place(room.finish(), WORD);
  }

  /** The bit pattern of a number, as a SIR parameter holds it. */
  static long bits(Literal literal, DataType type) throws UserError {
    Long bits = switch (type) {
      case DataType.Number number -> {
        Long value = literal instanceof Literal.Character(char c) ? Long.valueOf(c) : integer(literal);
        boolean unsigned = !number.signed() && number.size() == WORD;
        yield value != null
            && (unsigned
                ? Long.compareUnsigned(value, number.low()) >= 0
                    && Long.compareUnsigned(value, number.high()) <= 0
                : value >= number.low() && value <= number.high())
                    ? value
                    : null;
      }
      case DataType.Enumeration e -> {
        int index = e.names().indexOf(literal.toString());
        Long value = index >= 0 ? Long.valueOf(index) : integer(literal);
        yield value != null && value >= 0 && value < e.names().size() ? value : null;
      }
      case DataType.Character _ -> {
        Long value = literal instanceof Literal.Character(char c) ? Long.valueOf(c) : integer(literal);
        yield value != null && value >= -128 && value <= 255 ? value & 0xFF : null;
      }
      case DataType.Floating f -> floating(literal, f.size());
      case DataType.Opaque _ ->
          literal.toString().equals("NIL") || literal.toString().equals("0") ? 0L : null;
      case DataType.Structure _, DataType.Array _, DataType.OpenArray _, DataType.Address _,
          DataType.Reference _, DataType.Text _ ->
          null;
    };
    if (bits == null) {
      throw mismatch(literal, type);
    }
    return bits;
  }

  private static Long floating(Literal literal, long size) {
    try {
      return size == Float.BYTES
          ? Float.floatToRawIntBits(Float.parseFloat(literal.toString())) & 0xFFFFFFFFL
          : Double.doubleToRawLongBits(Double.parseDouble(literal.toString()));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static Long integer(Literal literal) {
    String text = literal.toString();
    try {
      int base = text.indexOf('_');
      return base > 0
          ? Long.valueOf(
              Long.parseUnsignedLong(text.substring(base + 1), Integer.parseInt(text.substring(0, base))))
          : text.startsWith("0x")
              ? Long.valueOf(Long.parseUnsignedLong(text.substring(2), 16))
              : Long.valueOf(text);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  // ---- data in memory

  private void put(Room room, long offset, Literal written, DataType type) throws UserError {
    if (isAddress(type)) {
      room.pointer(offset, address(written, type, new ArrayList<>()));
      return;
    }
    Literal literal = resolved(written);
    switch (type) {
      case DataType.Structure structure -> structure(room, offset, literal, structure);
      case DataType.Array array -> array(room, offset, literal, array);
      case DataType.Number _, DataType.Enumeration _, DataType.Character _, DataType.Floating _,
          DataType.Opaque _ ->
          room.number(offset, type.size(), bits(literal, type));
      case DataType.OpenArray _, DataType.Address _, DataType.Reference _, DataType.Text _ ->
          throw mismatch(literal, type);
    }
  }

  private void structure(Room room, long offset, Literal literal, DataType.Structure type) throws UserError {
    if (!(literal instanceof Literal.Composite(List<Literal.Item> items, boolean repeats)) || repeats) {
      throw mismatch(literal, type);
    }
    List<DataType.Structure.Field> fields = type.fields();
    boolean named = items.stream().anyMatch(i -> i.name() != null);
    if (!named && items.size() != fields.size()) {
      throw UserError.wrongUsage(
          "'" + literal + "' has " + items.size() + " fields, but " + type + " has " + fields.size() + ".");
    }
    for (int i = 0; i < items.size(); i++) {
      Literal.Item item = items.get(i);
      DataType.Structure.Field field = item.name() == null && !named ? fields.get(i) : null;
      for (DataType.Structure.Field candidate : fields) {
        field = candidate.name().equals(item.name()) ? candidate : field;
      }
      if (field == null) {
        throw UserError.wrongUsage("'" + item + "' is no field of " + type + ".");
      }
      put(room, offset + field.offset(), item.value(), field.type());
    }
  }

  private void array(Room room, long offset, Literal literal, DataType.Array type) throws UserError {
    elements(room, offset, literal, type.element(), type.length(), type);
  }

  private void elements(
      Room room, long offset, Literal literal, DataType element, long length, DataType type)
      throws UserError {
    if (literal instanceof Literal.Text(String content) && element.size() == 1
        && content.length() == length) {
      characters(room, offset, content);
      return;
    }
    if (!(literal instanceof Literal.Composite(List<Literal.Item> items, boolean repeats))
        || items.stream().anyMatch(i -> i.name() != null)) {
      throw mismatch(literal, type);
    }
    if (items.size() != length && !(repeats && items.size() < length)) {
      throw UserError.wrongUsage("'" + literal + "' has " + items.size() + " elements, not " + length + ".");
    }
    for (int i = 0; i < length; i++) {
      put(room, offset + i * element.size(), items.get(Math.min(i, items.size() - 1)).value(), element);
    }
  }

  private static void characters(Room room, long offset, String content) {
    System.arraycopy(
        content.getBytes(StandardCharsets.ISO_8859_1), 0, room.bytes, (int) offset, content.length());
  }

  /** Room with the elements of an open array from an offset on, all dimensions of one length each. */
  private Room openArray(Literal literal, DataType.OpenArray type, long offset, List<Long> lengths)
      throws UserError {
    DataType fixed = fixed(literal, type);
    for (DataType t = fixed; lengths.size() < type.dimensions(); t = ((DataType.Array) t).element()) {
      lengths.add(((DataType.Array) t).length());
    }
    Room room = new Room(offset + fixed.size());
    put(room, offset, literal, fixed);
    return room;
  }

  /** The type with the lengths that the literal has. */
  private static DataType fixed(Literal written, DataType type) throws UserError {
    if (!(type instanceof DataType.OpenArray(DataType element))) {
      return type;
    }
    Literal literal = resolved(written);
    return switch (literal) {
      case Literal.Text(String content) -> new DataType.Array(content.length(), element);
      case Literal.Composite(List<Literal.Item> items, boolean repeats) when !repeats ->
          new DataType.Array(
              items.size(),
              items.isEmpty() ? fixed(literal, element) : fixed(items.getFirst().value(), element));
      case Literal.Composite _, Literal.Word _, Literal.Character _, Literal.Typed _ ->
          throw mismatch(literal, type);
    };
  }
}
