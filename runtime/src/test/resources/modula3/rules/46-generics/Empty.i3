INTERFACE Empty = Nothing() END Empty.
