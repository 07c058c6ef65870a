import Foundation

/// The string literals of Swift sources, each with the call that it is an argument of.
struct SwiftLiterals {
    /// A string literal; interpolations are replaced by blanks.
    struct Literal {
        let text: String
        /// The file and line where it begins.
        let place: String
        /// The innermost localizing call, and the literal's argument position in it; nil outside.
        let string: (call: Int, argument: Int)?

        /// True for two letters in a row: anything less is the name of a key, or no word.
        var hasWords: Bool { text.words.contains { $0.count > 1 } }
    }

    private struct Frame {
        let isLocalizing: Bool
        let call: Int
        var argument = 0
    }

    /// Names of calls with one argument per language.
    private static let localizingCalls: Set<String> = ["language", "LocalizedString", "$0"]

    private(set) var literals: [Literal] = []
    private let source: [Character]
    private let file: String
    private var index = 0
    private var line = 1
    private var calls = 0
    private var frames: [Frame] = []

    private init(source: String, file: String) {
        self.source = Array(source)
        self.file = file
    }

    /// The literals of one source.
    static func of(_ source: String, file: String) -> [Literal] {
        var reader = SwiftLiterals(source: source, file: file)
        reader.readCode(until: nil)
        return reader.literals
    }

    /// The literals of the sources below a folder of the project.
    static func below(_ folder: String) throws -> [Literal] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(folder)
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.flatMap {
            of(try String(contentsOf: $0, encoding: .utf8), file: $0.lastPathComponent)
        }
    }

    private func at(_ text: String) -> Bool {
        source[index...].starts(with: text)
    }

    private mutating func step() {
        if source[index] == "\n" { line += 1 }
        index += 1
    }

    /// Continues in code, past the parenthesis that ends an interpolation if there is one.
    private mutating func readCode(until end: Character?) {
        let depth = frames.count
        while index < source.count {
            let character = source[index]
            if at("//") {
                while index < source.count, source[index] != "\n" { step() }
            } else if character == "\"" {
                readLiteral()
            } else if character == end, frames.count == depth {
                return step()
            } else {
                switch character {
                case "(", "[", "{": open(character)
                case ")", "]", "}": _ = frames.popLast()
                case ",": if !frames.isEmpty { frames[frames.count - 1].argument += 1 }
                default: break
                }
                step()
            }
        }
    }

    private mutating func open(_ bracket: Character) {
        calls += 1
        let name = String(
            source[..<index].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }.reversed())
        frames.append(Frame(isLocalizing: bracket == "(" && Self.localizingCalls.contains(name), call: calls))
    }

    private mutating func readLiteral() {
        let mark = at("\"\"\"") ? "\"\"\"" : "\""
        let place = "\(file):\(line)"
        let string = frames.last { $0.isLocalizing }
        for _ in mark { step() }
        var text = ""
        while index < source.count, !at(mark) {
            if at("\\(") {
                step()
                step()
                text.append(" ")
                readCode(until: ")")
            } else {
                // An escaped character is not a letter of a word.
                if source[index] == "\\" { step() } else { text.append(source[index]) }
                step()
            }
        }
        for _ in mark where index < source.count { step() }
        literals.append(
            Literal(text: text, place: place, string: string.map { (call: $0.call, argument: $0.argument) }))
    }
}

extension StringProtocol {
    /// The runs of letters.
    var words: [SubSequence] { split { !$0.isLetter } }
}
