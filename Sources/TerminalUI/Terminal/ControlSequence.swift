import Cells

/// The sequences that terminals share, regardless of terminfo: an introducer, numbers, and a final letter.
enum ControlSequence {
    /// The length of a CSI's body, final letter included; nil if it is incomplete.
    ///
    /// A byte that no sequence may contain ends it and is not counted, so that noise costs only itself.
    ///
    /// - Parameter isKey: Whether terminfo has a key with this body. `M` opens a mouse report otherwise.
    static func length(ofBody body: ArraySlice<UInt8>, isKey: (ArraySlice<UInt8>) -> Bool) -> Int? {
        guard let first = body.first else { return nil }
        switch first {
        case UInt8(ascii: "M") where !isKey(body.prefix(1)):
            let position = body.dropFirst().prefix(3)
            if let escape = position.firstIndex(of: KeyParser.escape) { return escape - body.startIndex }
            return position.count < 3 ? nil : 4
        case UInt8(ascii: "["):
            // F1 to F5 of the Linux console
            return body.count < 2 ? nil : 2
        default:
            return length(ofBody: body, parameters: 0x20..<0x40, finals: 0x40..<0x7F)
        }
    }

    /// The same for an SS3: a letter, which some old terminals prefix with the modifiers as a number.
    static func length(ofShiftedBody body: ArraySlice<UInt8>) -> Int? {
        body.first == UInt8(ascii: " ") ? 1 : length(ofBody: body, parameters: 0x30..<0x3C, finals: 0x40..<0x7F)
    }

    private static func length(
        ofBody body: ArraySlice<UInt8>, parameters: Range<UInt8>, finals: Range<UInt8>
    ) -> Int? {
        guard let end = body.firstIndex(where: { !parameters.contains($0) }) else { return nil }
        return end - body.startIndex + (finals.contains(body[end]) ? 1 : 0)
    }

    /// The input that a complete CSI stands for, if any.
    static func meaning(ofBody sequence: ArraySlice<UInt8>) -> Input? {
        guard let final = sequence.last else { return nil }
        let body = sequence.dropLast()
        switch body.first.map(Unicode.Scalar.init) {
        case "M"?: return mouse(body.dropFirst() + [final])
        case "["?: return (0x41...0x45).contains(final) ? .key(.function(Int(final) - 0x40)) : nil
        case "<"?: return mouse(numbers(in: body.dropFirst()), isPress: final == UInt8(ascii: "M"))
        case "="?, ">"?, "?"?: return nil
        default:
            // Only numbers can be a key; anything else is a reply.
            guard body.allSatisfy({ (0x30..<0x3A).contains($0) || $0 == UInt8(ascii: ";") }) else { return nil }
            return key(numbers(in: body), final: final).map(Input.key)
        }
    }

    /// The key that a complete SS3 stands for, if any.
    static func shiftedKey(ofBody body: ArraySlice<UInt8>) -> Key? {
        guard let final = body.last else { return nil }
        guard body.count > 1 else { return shiftedKey(final) }
        return key([1] + numbers(in: body.dropLast()).suffix(1), final: final)
    }

    private static func shiftedKey(_ letter: UInt8) -> Key? {
        switch Unicode.Scalar(letter) {
        case "M": .enter
        case "I": .tab
        case " ": .character(" ")
        case "c": .wordRight
        case "d": .wordLeft
        case "X": .character("=")
        case "j"..."y": .character(Character(Unicode.Scalar(letter - 0x40)))
        case let letter: cursorKey(letter) ?? functionKey(letter)
        }
    }

    /// The numbers between semicolons; 0 for an omitted one.
    private static func numbers(in body: ArraySlice<UInt8>) -> [Int] {
        body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            Int(String(decoding: digits.prefix(5), as: UTF8.self)) ?? 0
        }
    }

    private static func key(_ numbers: [Int], final: UInt8) -> Key? {
        let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
        let isAltOrControl = modifiers & 0b110 != 0
        switch Unicode.Scalar(final) {
        case "~": return numbers.first.flatMap(numberedKey)
        // All other keys have a 1 here; anything else is a reply, such as the cursor position, which in the first row
        // looks like F3 with a modifier.
        case _ where numbers.first ?? 1 > 1: return nil
        case "R" where numbers.count > 1: return nil
        // rxvt's shifted arrows have no number, but device attributes do.
        case "a"..."d" where !numbers.isEmpty: return nil
        case "Z": return .backTab
        case "C" where isAltOrControl: return .wordRight
        case "D" where isAltOrControl: return .wordLeft
        case let letter: return cursorKey(letter) ?? functionKey(letter)
        }
    }

    private static func cursorKey(_ letter: Unicode.Scalar) -> Key? {
        switch letter {
        case "A", "a": .up
        case "B", "b": .down
        case "C", "c": .right
        case "D", "d": .left
        case "H": .home
        case "F": .end
        default: nil
        }
    }

    private static func functionKey(_ letter: Unicode.Scalar) -> Key? {
        ("P"..."S").contains(letter) ? .function(Int(letter.value) - 0x4F) : nil
    }

    private static func numberedKey(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...24: .function(number - 12)
        default: nil
        }
    }

    /// The older form: three bytes, each offset by 32, counted from 1.
    private static func mouse(_ bytes: ArraySlice<UInt8>) -> Input? {
        let values = bytes.map { Int($0) - 32 }
        return mouse(values, isPress: values.first != 3)
    }

    private static func mouse(_ values: [Int], isPress: Bool) -> Input? {
        guard values.count == 3, isPress, values[1] > 0, values[2] > 0 else { return nil }
        let position = Position(column: values[1] - 1, row: values[2] - 1)
        let shiftMetaControl = 0b11100
        switch values[0] & ~shiftMetaControl {
        case 0: return .mouse(Mouse(.press, at: position))
        case 64: return .mouse(Mouse(.wheelUp, at: position))
        case 65: return .mouse(Mouse(.wheelDown, at: position))
        default: return nil
        }
    }
}
