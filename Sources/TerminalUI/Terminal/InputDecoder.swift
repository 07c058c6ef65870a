import Cells

/// Turns the bytes that a terminal sends into inputs.
///
/// It does so itself, and not through ncurses, because getch loses characters whose bytes arrive apart, swallows up
/// to a hundred keys after one byte that is no UTF-8, and takes a system call for each byte of a paste.
struct InputDecoder {
    /// What the bytes that are left over may still become.
    enum Expectation {
        /// More of a key's sequence; else they were keys of their own.
        case sequence
        /// More of a paste; else its end got lost.
        case paste
    }

    private let parser: KeyParser
    private var left: [UInt8] = []
    private var paste: [UInt8]?

    /// - Parameter keys: The sequences that this terminal is known to send, beside those that are common.
    init(keys: [[UInt8]: Key] = [:]) {
        parser = KeyParser(keys: keys)
    }

    /// What has begun and should be `settle`d if nothing more comes.
    var expectation: Expectation? {
        if paste != nil { return .paste }
        return left.first == KeyParser.escape ? .sequence : nil
    }

    /// Takes the next bytes, and returns what is complete.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
        left.append(contentsOf: bytes)
        return decode(isAll: false)
    }

    /// Takes what is left for all that comes.
    mutating func settle() -> [Input] {
        guard let text = paste else { return decode(isAll: true) }
        let input = Input.paste(Self.lines(of: text + left))
        (paste, left) = (nil, [])
        return [input]
    }

    private mutating func decode(isAll: Bool) -> [Input] {
        var inputs: [Input] = []
        var rest = left[...]
        decoding: while !rest.isEmpty {
            if var text = paste {
                paste = nil
                guard Self.movePaste(from: &rest, to: &text) else {
                    paste = text
                    break decoding
                }
                inputs.append(.paste(Self.lines(of: text)))
                continue
            }
            switch parser.next(in: rest, isAll: isAll) {
            case .incomplete:
                break decoding
            case .paste(let length):
                paste = []
                rest = rest.dropFirst(length)
            case .input(let input, let length):
                if let input { inputs.append(input) }
                rest = rest.dropFirst(length)
            }
        }
        left = Array(rest)
        return inputs
    }

    /// Moves bytes into the paste, and returns whether its end was among them.
    private static func movePaste(from rest: inout ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
        while let begin = rest.firstIndex(of: KeyParser.escape) {
            text += rest[..<begin]
            rest = rest[begin...]
            let candidate = rest.prefix(KeyParser.pasteEnd.count)
            if KeyParser.pasteEnd.starts(with: candidate) {
                guard candidate.count == KeyParser.pasteEnd.count else { return false }
                rest = rest.dropFirst(candidate.count)
                return true
            }
            text.append(rest.removeFirst())
        }
        text += rest
        rest = []
        return false
    }

    /// The text with its line ends, which terminals send as CR, turned into "\n".
    private static func lines(of bytes: [UInt8]) -> String {
        let carriageReturn = UInt8(ascii: "\r")
        let lineFeed = UInt8(ascii: "\n")
        guard bytes.contains(carriageReturn) else { return String(decoding: bytes, as: UTF8.self) }
        var normal: [UInt8] = []
        normal.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == carriageReturn {
                normal.append(lineFeed)
            } else if byte != lineFeed || previous != carriageReturn {
                normal.append(byte)
            }
            previous = byte
        }
        return String(decoding: normal, as: UTF8.self)
    }
}
