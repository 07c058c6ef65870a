/// A description that contains escaped markup, as in DISA's benchmarks.
struct DISADescription {
    /// The purpose of the rule.
    let text: String
    /// The names of the other fields that are not empty.
    let others: [String]

    /// Nil if the description is plain text.
    init?(_ description: XMLElement) {
        let content = description.plainText(.kept)
        guard content.utf8.first(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "<") else { return nil }
        // Some are not escaped properly. HTML parsing copes with those.
        guard let root = (try? XMLParser.xml(Array("<fields>\(content)</fields>".utf8))) ?? XMLParser.html(content)
        else { return nil }
        var fields: [String: String] = [:]
        Self.collect(root, into: &fields)
        guard !fields.isEmpty else { return nil }
        text = Self.reasons.compactMap { fields.removeValue(forKey: $0) }.joined()
        // Every rule has this field.
        fields["documentable"] = nil
        others = fields.filter { !$0.value.isEmpty }.keys.sorted()
    }

    private static func collect(_ element: XMLElement, into fields: inout [String: String]) {
        let name = element.name.lowercased()
        if names.contains(name) {
            fields[name, default: ""] += spoken(element).tidied
        } else {
            for inner in element.elements { collect(inner, into: &fields) }
        }
    }

    /// The text of a field. An element inside it is a placeholder such as `<NAME>`.
    private static func spoken(_ element: XMLElement) -> String {
        element.content.reduce(into: "") { text, part in
            switch part {
            case .text(let words): text += words
            case .element(let inner): text += "<\(inner.name)>\(spoken(inner))"
            }
        }
    }

    private static let reasons = ["vulndiscussion", "groupdescription", "profiledescription"]
    /// Source: DISA's benchmarks. In lower case, as the HTML parser returns them.
    private static let names = Set(
        reasons + [
            "falsepositives", "falsenegatives", "documentable", "mitigations", "severityoverrideguidance",
            "potentialimpacts", "thirdpartytools", "mitigationcontrol", "responsibility", "iacontrols",
        ])
}
