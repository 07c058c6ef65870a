extension Collection {
    /// The element at an index; nil where there is none.
    package subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
