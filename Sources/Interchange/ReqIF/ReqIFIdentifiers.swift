import AssessmentModel

/// Makes identifiers of what a catalogue contains. They are the same in every export and every edition, so that other
/// tools update what they have, and different for different things.
struct ReqIFIdentifiers {
    private let catalog: String

    init(_ catalog: Catalog) { self.catalog = catalog.id }

    /// The identifier of a thing of a kind.
    func callAsFunction(_ kind: String, _ names: String...) -> String {
        // No part contains two of these in a row.
        (["cpo", kind, Self.part(catalog)] + names.map(Self.part)).joined(separator: "__")
    }

    /// XML allows few characters in identifiers; others become `_` with two digits for each byte. Source: XML Schema,
    /// Part 2, NCName.
    private static func part(_ text: String) -> String {
        var part = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                part.unicodeScalars.append(Unicode.Scalar(byte))
            default: part += "_" + String(Int(byte) + 0x100, radix: 16).dropFirst()
            }
        }
        return part
    }
}
