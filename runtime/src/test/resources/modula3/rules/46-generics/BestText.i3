INTERFACE BestText = Best(TextElem, Two) END BestText.
