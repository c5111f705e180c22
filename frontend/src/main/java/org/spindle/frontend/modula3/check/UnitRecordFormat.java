package org.spindle.frontend.modula3.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.diagnostics.Note;
import org.spindle.frontend.diagnostics.Severity;
import org.spindle.frontend.modula3.check.UnitFacts.Above;
import org.spindle.frontend.modula3.check.UnitFacts.Brand;
import org.spindle.frontend.modula3.units.SourceSet;
import org.spindle.frontend.source.SourceException;
import org.spindle.frontend.source.SourceFile;
import org.spindle.frontend.source.SourceRange;

/**
 * Unit records as bytes: the fields in order, then a checksum. Files are named as units are, so that a record is good
 * wherever the sources lie.
 */
final class UnitRecordFormat {
  private static final int NOWHERE = -1;

  private final SourceSet sources;

  UnitRecordFormat(SourceSet sources) {
    this.sources = sources;
  }

  /** The bytes; nothing if a diagnostic points to a file outside of the set of sources. */
  Optional<byte[]> write(UnitRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(record, out);
      CRC32C sum = new CRC32C();
      sum.update(bytes.toByteArray());
      out.writeLong(sum.getValue());
    } catch (IOException | SourceException _) {
      return Optional.empty();
    }
    return Optional.of(bytes.toByteArray());
  }

  /** What was written; nothing if the bytes are not a record of unit {@code fileName}. */
  Optional<UnitRecord> read(String fileName, byte[] bytes) {
    int length = bytes.length - Long.BYTES;
    if (length < 0) {
      return Optional.empty();
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    if (ByteBuffer.wrap(bytes, length, Long.BYTES).getLong() != sum.getValue()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, length)))) {
      return Optional.of(read(fileName, in));
    } catch (IOException | SourceException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void write(UnitRecord record, DataOutputStream out) throws IOException, SourceException {
    UnitReport report = record.report();
    out.writeUTF(report.fileName());
    out.writeUTF(record.genericDigest());
    out.writeUTF(record.context());
    out.writeUTF(report.head().generic().orElse(""));
    writeNames(report.head().imports(), out);
    writeNames(report.head().exports(), out);
    out.writeBoolean(report.head().threads());
    out.writeBoolean(report.head().names());
    Diagnostics found = report.found();
    out.writeInt(found.errorCount());
    out.writeInt(found.warningCount());
    out.writeInt(found.all().size());
    for (Diagnostic d : found.all()) {
      writeRange(d.range(), out);
      out.writeUTF(d.severity().name());
      out.writeUTF(d.code());
      writeText(d.message(), out);
      out.writeInt(d.notes().size());
      for (Note note : d.notes()) {
        writeRange(note.range(), out);
        writeText(note.message(), out);
      }
      out.writeBoolean(d.hint().isPresent());
      writeText(d.hint().orElse(""), out);
    }
    out.writeInt(report.facts().brands().size());
    for (Brand brand : report.facts().brands()) {
      writeText(brand.text(), out);
      writeRange(brand.range(), out);
    }
    writeAbove(report.facts().declarations(), out);
    writeAbove(report.facts().revelations(), out);
  }

  private UnitRecord read(String fileName, DataInputStream in) throws IOException, SourceException {
    if (!in.readUTF().equals(fileName)) {
      throw new IOException("a record of another unit");
    }
    String genericDigest = in.readUTF();
    String context = in.readUTF();
    String generic = in.readUTF();
    UnitHead head =
        new UnitHead(
            Optional.of(generic).filter(g -> !g.isEmpty()), readNames(in), readNames(in), in.readBoolean(),
            in.readBoolean());
    int errors = in.readInt();
    int warnings = in.readInt();
    List<Diagnostic> kept = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      SourceRange range = readRange(in);
      Severity severity = Severity.valueOf(in.readUTF());
      String code = in.readUTF();
      String message = readText(in);
      List<Note> notes = new ArrayList<>();
      for (int k = in.readInt(); k > 0; k--) {
        notes.add(new Note(readRange(in), readText(in)));
      }
      boolean hinted = in.readBoolean();
      String hint = readText(in);
      kept.add(
          new Diagnostic(range, severity, code, message, notes, Optional.of(hint).filter(_ -> hinted)));
    }
    List<Brand> brands = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      brands.add(new Brand(readText(in), readRange(in)));
    }
    UnitFacts facts = new UnitFacts(brands, readAbove(in), readAbove(in));
    Diagnostics found = Diagnostics.of(kept, errors, warnings);
    return new UnitRecord(genericDigest, context, new UnitReport(fileName, head, found, facts));
  }

  private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      writeText(name, out);
    }
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      names.add(readText(in));
    }
    return names;
  }

  private void writeAbove(List<Above> all, DataOutputStream out) throws IOException, SourceException {
    out.writeInt(all.size());
    for (Above a : all) {
      writeText(a.type(), out);
      writeText(a.above().orElse(""), out);
      writeRange(a.range(), out);
    }
  }

  private List<Above> readAbove(DataInputStream in) throws IOException, SourceException {
    List<Above> all = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String type = readText(in);
      all.add(new Above(type, Optional.of(readText(in)).filter(t -> !t.isEmpty()), readRange(in)));
    }
    return all;
  }

  private void writeRange(SourceRange range, DataOutputStream out) throws IOException, SourceException {
    SourceFile file = range.file();
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    boolean ofLibrary = !isSame(sources.find(name), file);
    if (ofLibrary && !isSame(sources.findLibrary(name), file)) {
      throw new IOException("a file that cannot be found again");
    }
    out.writeUTF(name);
    out.writeBoolean(ofLibrary);
    out.writeInt(range.hasPosition() ? range.start() : NOWHERE);
    out.writeInt(range.end());
  }

  private static boolean isSame(Optional<SourceFile> found, SourceFile file) {
    return found.isPresent() && found.get() == file;
  }

  private SourceRange readRange(DataInputStream in) throws IOException, SourceException {
    String name = in.readUTF();
    SourceFile file =
        (in.readBoolean() ? sources.findLibrary(name) : sources.find(name))
            .orElseThrow(() -> new IOException("a file that is not there"));
    int start = in.readInt();
    int end = in.readInt();
    return start == NOWHERE ? file.whole() : file.range(start, end);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text that is too long");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
