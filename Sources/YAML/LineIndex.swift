/// Finds line and column of an offset. Built only to report a fault.
package struct LineIndex {
    private let text: UnsafeRawBufferPointer
    private let starts: [Int]

    /// The text must outlive the index.
    package init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        starts = [0] + text.indices.lazy.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Line and column, in Unicode scalars, each from 1.
    package func position(ofOffset offset: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let end = min(offset, text.count)
        let column = text[min(starts[low], end)..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return (low + 1, column)
    }
}
