package org.spindle.ir.debug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTypeReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "i8", "u64", "i32[-3..7]", "char", "f32", "f64", "text type.0a", "?8", "&u16", "[]i64", "[][]u8",
      "[3][4]i16",
      "u8(Push,Pop)", "{}0", "{a:i8@0,b:[2]{c:f64@0}8@8}24", "^type.1b []char",
      "&{t:text type.0a@0,p:&i64@8}16"})
  void whatIsPrintedIsRead(String text) {
    assertThat(DataTypeReader.read(text)).hasToString(text);
  }

  @Test
  void theWholeRangeOfAnIntegerIsNotWritten() {
    assertThat(DataTypeReader.read("u8[0..255]")).isEqualTo(DataType.Number.of(1, false)).hasToString("u8");
    assertThat(DataType.Number.of(8, true).low()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void sizesAreThoseInMemory() {
    assertThat(DataTypeReader.read("[3]{a:i8@0,b:i64@8}16").size()).isEqualTo(48);
    assertThat(new DataType.OpenArray(new DataType.OpenArray(new DataType.Character())).dimensions())
        .isEqualTo(2);
    assertThat(List.of(DataTypeReader.read("text type.0").size(), DataTypeReader.read("f32").size()))
        .containsExactly(8L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i7", "f16", "i64 ", "[x]i8", "{a:i8}8", "u8(", "i8[1..", "^type.1"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> DataTypeReader.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
