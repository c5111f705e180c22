INTERFACE ExtendedCheck = FloatCheck(ExtendedLimits, ExtendedFloat) END ExtendedCheck.
