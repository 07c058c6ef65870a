import InvisibleCharacters
import XML

/// What a cell says, and where it leads.
struct SpreadsheetText {
    /// Where a click on a cell leads.
    enum Link {
        case address(String)
        /// A cell, such as `'All answers'!A12`.
        case place(String)
    }

    let text: String
    let link: Link?

    /// A cell has one look and one link, so only a text that is nothing but a link leads elsewhere. In any other text
    /// addresses are written out.
    init(_ rich: RichText, _ plan: SpreadsheetPlan) {
        let link = rich.pieces.count == 1 ? rich.pieces.first.flatMap { Self.link($0, plan) } : nil
        self.link = link
        text = rich.pieces.map { piece in
            switch piece {
            case .link(let text, let address) where link == nil && text != address && LinkAddress(address) != nil:
                "\(text) (\(address))"
            case .plain(let text), .strong(let text), .code(let text), .foreign(let text, _), .link(let text, _),
                .reference(let text, _):
                text
            }
        }.joined()
    }

    private static func link(_ piece: RichText.Piece, _ plan: SpreadsheetPlan) -> Link? {
        switch piece {
        case .link(_, let address): LinkAddress(address)?.officeTarget.map(Link.address)
        case .reference(_, let anchor): plan[anchor].map(Link.place)
        case .plain, .strong, .code, .foreign: nil
        }
    }
}

/// The texts of a workbook, each stored once: some programs show nothing for texts that are stored in their cells.
final class SpreadsheetStrings {
    private var texts: [String] = []
    private var indexes: [String: Int] = [:]

    /// The index of a text, which is cut if it is too long for a cell.
    func index(of text: String, cut: String) -> Int {
        let text = Self.fitted(text.visible, cut)
        if let index = indexes[text] { return index }
        indexes[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    private static let longest = CellText.longest

    private static func fitted(_ text: String, _ cut: String) -> String {
        // No text has more units than bytes.
        if text.utf8.count <= longest || text.utf16.count <= longest { return text }
        return text.cut(longest - cut.utf16.count) + cut
    }

    /// Writes the part.
    func write(to xml: inout XMLWriter) {
        xml.element("sst", [SpreadsheetForm.namespaces[0]]) { xml in
            for text in texts {
                // As Excel does: only white space at the ends and line breaks need it.
                let isSpaced =
                    text.first?.isWhitespace == true || text.last?.isWhitespace == true || text.contains("\n")
                xml.element("si") { xml in
                    xml.element("t", isSpaced ? [("xml:space", "preserve")] : [], text: text.spreadsheetEscaped)
                }
            }
        }
    }
}

extension String {
    /// The longest beginning of whole characters with at most so many UTF-16 units.
    func cut(_ most: Int) -> String {
        var count = 0
        var end = startIndex
        while end < endIndex {
            count += self[end].utf16.count
            if count > most { break }
            formIndex(after: &end)
        }
        return String(self[..<end])
    }

    /// With every `_xHHHH_` spelled so that spreadsheets do not take it for the character of that number.
    ///
    /// Source: ECMA-376, part 1, 22.9.2.19, ST_Xstring.
    var spreadsheetEscaped: String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var copied = 0
        for start in bytes.indices where bytes[start] == UInt8(ascii: "_") {
            guard start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == bytes[start],
                bytes[start + 2..<start + 6].allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
            else { continue }
            result += bytes[copied..<start]
            result += "_x005F_".utf8
            copied = start + 1
        }
        return copied == 0 ? self : String(decoding: result + bytes[copied...], as: UTF8.self)
    }
}
