package org.spindle.frontend.cove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spindle.frontend.diagnostics.Diagnostic;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.source.SourceFile;

/** What a file says of an interface's symbols is compared with the interface's own header. */
class CoveBindingTest {
  private static final String QUEUE = """
      #ifndef QUEUE_INTERFACE_H
      #define QUEUE_INTERFACE_H
      #include <cove.h>
      typedef struct Queue_T_object *COVE_TRACED Queue_T;
      struct Queue_Entry {
        int64_t key;
        struct Queue_Entry *next;
        int32_t value;
      };
      int64_t Queue_Put(const unsigned char *data COVE_COUNTED_BY(data_length), int64_t data_length)
          COVE_INTERFACE("Queue.Put");
      int64_t Queue_Size(Queue_T queue) COVE_LIBRARY("Queue.Size");
      void Queue_Get(struct Queue_Entry *entry) COVE_LIBRARY("Queue.Get");
      COVE_EPHEMERAL int64_t Queue_Peek(void) COVE_LIBRARY("Queue.Peek");
      extern int64_t Queue_limit COVE_LIBRARY("Queue.limit");
      #endif
      """;

  private final List<String> asked = new ArrayList<>();

  private Optional<SourceFile> header(String name) {
    asked.add(name);
    return switch (name) {
      case "Queue.h" -> Optional.of(SourceFile.of("<interfaces>/Queue.h", QUEUE));
      case "Unsafe.h" -> Optional.of(SourceFile.of("<interfaces>/Unsafe.h", "#error unsafe\n"));
      case "cove.h" -> Optional.of(SourceFile.of("<interfaces>/cove.h", "typedef long cove_text;\n"));
      default -> Optional.empty();
    };
  }

  private List<Diagnostic> check(List<Path> directories, SourceFile... files) {
    Diagnostics diagnostics = new Diagnostics();
    Function<String, Optional<SourceFile>> headers = this::header;
    new CoveCompiler(directories, headers).compile(List.of(files), diagnostics);
    return diagnostics.all();
  }

  private List<Diagnostic> check(String text) {
    return check(List.of(), SourceFile.of("t.c", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          "#include \"Queue.h\"\nint64_t f(Queue_T q) { Queue_limit = 3; return Queue_Size(q); }",
          "#include \"Queue.h\"\nint64_t Queue_Put(const unsigned char *d COVE_COUNTED_BY(n), int64_t n) { return n; }",
          "#include <cove.h>\nCOVE_LIBRARY(\"Queue.Peek\") long peek(void); long f(void) { return peek(); }",
          """
              #include <cove.h>
              struct Queue_Entry { long key; struct Queue_Entry *next; int value; };
              COVE_LIBRARY("Queue.Get") void get(struct Queue_Entry *e);
              """,
      })
  void takesWhatIsTrue(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          // Bounds and constness.
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") long put(const unsigned char *d, long n);",
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") long put(unsigned char *d COVE_COUNTED_BY(n), long n);",
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") long put(const char *d COVE_COUNTED_BY(n), long n);",
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") long put(const unsigned char *d COVE_WIDE);",
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") int put(const unsigned char *d COVE_COUNTED_BY(n), long n);",
          // Another kind.
          "#include <cove.h>\nCOVE_LIBRARY(\"Queue.Put\") long put(const unsigned char *d COVE_COUNTED_BY(n), long n);",
          "#include <cove.h>\nextern long size COVE_LIBRARY(\"Queue.Size\");",
          "#include <cove.h>\nCOVE_LIBRARY(\"Queue.limit\") long limit(void);",
          "#include <cove.h>\nextern void *limit COVE_LIBRARY(\"Queue.limit\");",
          // Promises, and what does not exist or is not for Cove.
          "#include <cove.h>\nCOVE_FUNCTIONAL COVE_LIBRARY(\"Queue.Peek\") long peek(void);",
          "#include <cove.h>\nCOVE_LIBRARY(\"Queue.Drop\") void drop(void);",
          "#include <cove.h>\nCOVE_LIBRARY(\"Unsafe.P\") void p(void);",
          // Structures.
          """
              #include <cove.h>
              struct Queue_Entry { long key; long next; int value; };
              COVE_LIBRARY("Queue.Get") void get(struct Queue_Entry *e);
              """,
          """
              #include <cove.h>
              struct Queue_Entry { long key; struct Queue_Entry *next COVE_COUNTED_BY(key); int value; };
              COVE_LIBRARY("Queue.Get") void get(struct Queue_Entry *e);
              """,
          """
              #include <cove.h>
              struct Other { long key; struct Other *next; int value; };
              COVE_LIBRARY("Queue.Get") void get(struct Other *e);
              """,
          // Macros that bend the generated header.
          "#include <cove.h>\n#undef COVE_COUNTED_BY\n#define COVE_COUNTED_BY(n)\n#include \"Queue.h\"",
          "#include <cove.h>\n#undef COVE_TRACED\n#define COVE_TRACED\n#include \"Queue.h\"",
          "#include <cove.h>\n#define int64_t int\n#include \"Queue.h\"",
          "#include <cove.h>\n#define Queue_Put x(long); void *Queue_Put\n#include \"Queue.h\"",
          "#include <cove.h>\n#undef COVE_INTERFACE\n#define COVE_INTERFACE COVE_LIBRARY\n#include \"Queue.h\"",
          "#include <cove.h>\n#define key key, *other\n#include \"Queue.h\"",
          "#define COVE_H\n#define COVE_COUNTED_BY(n)\n#define COVE_TRACED\ntypedef long int64_t; typedef int int32_t;\n"
              + "#define COVE_EPHEMERAL\n#define COVE_LIBRARY(s) __attribute__((cove_library(s)))\n"
              + "#define COVE_INTERFACE(s) __attribute__((cove_interface(s)))\n#include \"Queue.h\"",
          // Fields for what the interface hides.
          "#include \"Queue.h\"\nstruct Queue_T_object { long a; long *p; }; long *f(Queue_T q) { return q->p; }",
          // Definitions are held to the same.
          "#include <cove.h>\nCOVE_INTERFACE(\"Queue.Put\") long put(long a, long b) { return a + b; }",
          "#include <cove.h>\nCOVE_LIBRARY(\"Queue.Peek\") long *peek(void) { return 0; }",
          "#include <cove.h>\nlong *peek(void);\nCOVE_LIBRARY(\"Queue.Peek\") long *peek(void);",
      })
  void rejectsWhatIsNot(String text) {
    assertThat(check(text)).extracting(Diagnostic::code).isNotEmpty().containsOnly("binding");
  }

  @Test
  void citesTheInterface() {
    assertThat(check("#include <cove.h>\nCOVE_LIBRARY(\"Queue.limit\") extern int limit;\n"))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.hint()).contains("write #include \"Queue.h\" instead");
          assertThat(d.notes()).singleElement()
              .satisfies(n -> assertThat(n.range().file().path()).isEqualTo("<interfaces>/Queue.h"));
        });
  }

  @Test
  void headersInTheUsersFoldersChangeNothing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("stdint.h"), "typedef int int64_t; typedef int int32_t;\n");
    String include = "#include \"Queue.h\"\n";
    assertThat(check(List.of(folder), SourceFile.of("t.c", include)))
        .extracting(Diagnostic::code).isNotEmpty();
    Files.delete(folder.resolve("stdint.h"));
    Files.writeString(
        folder.resolve("Queue.h"),
        "#include <cove.h>\nCOVE_LIBRARY(\"Queue.Peek\") long *Queue_Peek(void);\n");
    assertThat(check(List.of(folder), SourceFile.of("t.c", include)))
        .extracting(Diagnostic::code).containsExactly("binding");
  }

  @Test
  void noNameMakesAFileTrusted() {
    String text = "#include <cove.h>\nCOVE_LIBRARY(\"machine.exit\") void leave(long n);\n";
    for (String name : List.of("<cove>/t.c", "<cove>/cove_stdio2.c", "<interfaces>/t.c")) {
      assertThat(check(List.of(Path.of("<cove>")), SourceFile.of(name, text)))
          .extracting(Diagnostic::code).containsExactly("binding");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"machine", "rt", "Main", "cove_stdio", "Queue", "desc.Queue"})
  void filesDoNotTakeTheNamesOfOthers(String name) {
    assertThat(check(List.of(), SourceFile.of(name + ".c", "long f(void) { return 1; }\n")))
        .extracting(Diagnostic::code).containsExactly("same-name");
  }

  @Test
  void eachHeaderIsReadOnce() {
    StringBuilder text = new StringBuilder("#include <cove.h>\n");
    for (int i = 0; i < 5; i++) {
      text.append("COVE_LIBRARY(\"Queue.Peek\") long peek").append(i).append("(void);\n");
    }
    assertThat(check(text.toString())).isEmpty();
    assertThat(asked).filteredOn("Queue.h"::equals).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
          "int *f(long n) { static int i; return &i; }\n",
          "long f(int n) { return n; }\n",
          "long f(long n, long m) { return n; }\n",
          "long f = 3;\n",
      })
  void filesAgreeWithEachOther(String definition) {
    SourceFile use = SourceFile.of("a.c", "long f(long n);\nint main(void) { return (int)f(1); }\n");
    assertThat(check(List.of(), use, SourceFile.of("b.c", definition)))
        .extracting(Diagnostic::code).containsExactly("redefined");
    assertThat(check(List.of(), use, SourceFile.of("b.c", "long f(long n) { return n; }\n"))).isEmpty();
  }

  @Test
  void filesAgreeOnStructures() {
    SourceFile use = SourceFile.of(
        "a.c", "struct s { long n; };\nlong f(struct s *s);\nlong g(struct s *s) { return f(s); }\n");
    SourceFile other =
        SourceFile.of("b.c", "struct s { long *p; };\nlong f(struct s *s) { return *s->p; }\n");
    assertThat(check(List.of(), use, other)).extracting(Diagnostic::code).containsExactly("redefined");
  }

  @Test
  void filesAgreeWithTheLibrary() {
    assertThat(
        check("unsigned long strlen(const char *s);\nint main(void) { return (int)strlen(\"abc\"); }\n"))
        .isEmpty();
    assertThat(
        check("unsigned long strlen(const int *s);\nint main(void) { return 0; }\n"))
        .extracting(Diagnostic::code).containsExactly("redefined");
    assertThat(check("#include <stdio.h>\nlong putc(int c, FILE *s);\n"))
        .extracting(Diagnostic::code).containsExactly("redefined");
  }
}
