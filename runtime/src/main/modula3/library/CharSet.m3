MODULE CharSet = Set(Char) END CharSet.
