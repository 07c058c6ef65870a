/// The strings that the cells of a workbook share. Source: ECMA-376, the shared string table.
final class XLSXStrings: XMLReceiver {
    private var text: [UInt8] = []
    private var ends: [UInt32] = []
    private var isInText = false
    /// The number of open elements with a reading aid, which is not part of the text.
    private var aids = 0

    /// The string with this index; nil if there is none.
    subscript(index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return text[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }

    func begin(_ name: String) -> Bool {
        if name == "rPh" { aids += 1 }
        isInText = name == "t" && aids == 0
        return true
    }

    func attribute(_ name: String, _ value: String) {}

    func text(_ piece: UnsafeBufferPointer<UInt8>) { if isInText { text.append(contentsOf: piece) } }

    func end(_ name: String) {
        isInText = false
        if name == "rPh" { aids -= 1 }
        if name == "si" { ends.append(UInt32(text.count)) }
    }
}
