package org.spindle.frontend.modula3.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spindle.frontend.diagnostics.Diagnostics;
import org.spindle.frontend.modula3.units.MemorySources;
import org.spindle.frontend.source.SourceFile;

class HeaderGeneratorTest {
  @Test
  void mapsTypesModesAndEvents() {
    MemorySources sources = new MemorySources(null)
        .add(SourceFile.of("Other.i3", "INTERFACE Other; TYPE R = RECORD x: CHAR END; END Other."))
        .add(
            SourceFile.of(
                "I.i3",
                """
                INTERFACE I;
                IMPORT Other;
                CONST Limit = 7;
                TYPE
                  Color = {Red, Green};
                  Rec = RECORD n: INTEGER; half: [0 .. 65535]; a: ARRAY [0 .. 3] OF CHAR; c: Color END;
                  Node = REF RECORD next: Node END;
                  List = REF Rec;
                  T <: ROOT;
                  Act = PROCEDURE (n: [-3 .. 3]): BOOLEAN;
                VAR count: CARDINAL;
                EXCEPTION E;
                PROCEDURE P (VAR a: ARRAY OF REAL; READONLY r: Rec; v: Rec; VAR n: INTEGER; int: TEXT): LONGREAL
                  RAISES {E};
                FUNCTIONAL PROCEDURE G (l: List; t: T; o: Other.R; act: Act): BOOLEAN;
                PROCEDURE Look (READONLY n: INTEGER; READONLY t: T; READONLY x: REAL);
                PROCEDURE Matrix (READONLY m: ARRAY OF ARRAY OF INTEGER);
                END I.
                """));
    assertThat(HeaderGenerator.generate(sources, "I", new Diagnostics()))
        .contains(
            """
            /* The Modula-3 interface I, for Cove. */
            #ifndef I_INTERFACE_H
            #define I_INTERFACE_H

            #include <cove.h>
            #include "Other.h"

            typedef struct I_Node_object *COVE_TRACED I_Node;
            struct I_Rec;
            typedef struct I_Rec *COVE_TRACED I_List;
            typedef struct I_T_object *COVE_TRACED I_T;
            #define I_Limit INT64_C(7)
            typedef uint8_t I_Color;
            enum { I_Red, I_Green };
            struct I_Rec {
              int64_t n;
              uint16_t half;
              unsigned char a[4];
              I_Color c;
            };
            typedef _Bool (*I_Act)(int8_t n);
            extern int64_t I_count COVE_INTERFACE("I.count");
            #define I_E "I.E"
            double I_P(float *a COVE_COUNTED_BY(a_length), int64_t a_length, const struct I_Rec *r, struct I_Rec v,\
             int64_t *n, cove_text int_) COVE_INTERFACE("I.P") COVE_RAISES("I.E");
            COVE_FUNCTIONAL _Bool I_G(I_List l, I_T t, struct Other_R o, I_Act act) COVE_LIBRARY("I.G");
            void I_Look(const int64_t *n, const I_T *t, const float *x) COVE_INTERFACE("I.Look");
            /* procedure Matrix is not available: an open array of several dimensions */

            #endif
            """);
  }

  @Test
  void givesNothingForAnUnknownInterface() {
    assertThat(HeaderGenerator.generate(new MemorySources(null), "None", new Diagnostics())).isEmpty();
  }

  @Test
  void offersNoHeaderOfAnUnsafeInterface() {
    MemorySources sources =
        new MemorySources(null)
            .add(SourceFile.of("U.i3", "UNSAFE INTERFACE U; VAR x: INTEGER; END U."));
    assertThat(new InterfaceHeaders(sources, new Diagnostics()).find("U.h").orElseThrow().text())
        .isEqualTo("#error the interface U is UNSAFE\n");
  }
}
