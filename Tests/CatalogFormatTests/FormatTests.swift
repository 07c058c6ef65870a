import Testing

@testable import CatalogFormat

/// Checks the decoder against the description of the format, from which the schema and the documents are generated.
@Suite struct FormatTests {
    private static let keys = CatalogFileFormat.mappings.flatMap { mapping in mapping.keys.map { (mapping, $0) } }

    @Test func requiredKeysAreEnough() {
        for mapping in CatalogFileFormat.mappings { #expect(found(in: sample(of: mapping), mapping) == []) }
    }

    @Test func everyKeyIsRead() {
        for (mapping, key) in Self.keys {
            let paths = found(in: sample(of: mapping, with: key, wrong(key.value)), mapping).map(\.path)
            #expect(
                paths.contains { $0 == "\(key.name)" || $0.hasSuffix(".\(key.name)") }, "\(mapping.name).\(key.name)")
        }
    }

    @Test func onlyRequiredKeysAreMissed() {
        for (mapping, key) in Self.keys {
            let problems = found(in: sample(of: mapping, without: key), mapping).map(\.problem)
            #expect(problems.contains(.missingKey("\(key.name)")) == key.isRequired, "\(mapping.name).\(key.name)")
        }
    }

    @Test func otherKeysAreUnknown() {
        for mapping in CatalogFileFormat.mappings {
            let other = FormatKey.optional("zzz", .text, "")
            let problems = found(in: sample(of: mapping, with: other, "x"), mapping).map(\.problem)
            // The keys of some mappings are just levels.
            let expected: CatalogFault.Problem =
                mapping.name == CatalogFileFormat.minimum.name ? .unknownLevel("zzz") : .unknownKey("zzz", nearest: nil)
            #expect(problems == [expected], "\(mapping.name)")
        }
    }

    @Test func everyChoiceIsAccepted() {
        for (mapping, key) in Self.keys {
            let words: [String]
            switch key.value {
            case .choice(let choices): words = choices
            case .list(.choice(let choices)): words = choices.map { "[\($0)]" }
            default: continue
            }
            #expect(!words.isEmpty)
            for word in words { #expect(found(in: sample(of: mapping, with: key, word), mapping) == []) }
        }
    }

    /// The faults of strict reading in a catalogue that contains this mapping.
    private func found(in text: String, _ mapping: FormatMapping) -> [CatalogFault] {
        let catalog =
            switch mapping.name {
            case "catalog": text
            case "category": catalog("", text)
            case "section": catalog("", category("sections: [\(text)]", "[]"))
            case "criterion": catalog("", category("", "[\(text)]"))
            case "examples":
                catalog("", category("", "[{id: x, level: may, title: t, statement: s, examples: \(text)}]"))
            case "levelWeights": catalog("levelWeights: \(text)")
            case "step": catalog("scale: [\(text)]")
            case "tier": catalog("tiers: [\(text)]")
            case "minimum": catalog("tiers: [{id: t, title: t, minimum: \(text)}]")
            default: ""
            }
        do throws(CatalogError) {
            _ = try read(yaml: catalog)
            return []
        } catch {
            guard case .faulty(let faults) = error else { return [] }
            return faults
        }
    }

    private func catalog(_ line: String, _ category: String = "") -> String {
        "{format: 1, id: c, version: 1, title: t, categories: [\(category)]\(line.isEmpty ? "" : ", \(line)")}"
    }

    private func category(_ line: String, _ criteria: String) -> String {
        "{category: c, title: t, criteria: \(criteria)\(line.isEmpty ? "" : ", \(line)")}"
    }

    /// The mapping with its required keys, and one more.
    private func sample(of mapping: FormatMapping, with other: FormatKey, _ value: String) -> String {
        let rest = mapping.keys.filter { $0.isRequired && "\($0.name)" != "\(other.name)" }
        return text(rest.map { ($0, valid($0.value)) } + [(other, value)])
    }

    /// The mapping with its required keys, except one.
    private func sample(of mapping: FormatMapping, without other: FormatKey? = nil) -> String {
        let name = other.map { "\($0.name)" }
        return text(mapping.keys.filter { $0.isRequired && "\($0.name)" != name }.map { ($0, valid($0.value)) })
    }

    private func text(_ members: [(key: FormatKey, value: String)]) -> String {
        "{\(members.map { "\($0.key.name): \($0.value)" }.joined(separator: ", "))}"
    }

    private func valid(_ value: FormatValue) -> String {
        switch value {
        case .format, .weight, .share, .percent: "1"
        case .identity, .word, .text, .localizedText: "x"
        case .language: "en"
        case .choice(let words): words.first ?? ""
        case .list, .scale: "[]"
        case .byID: "{}"
        case .mapping(let mapping), .category(let mapping): sample(of: mapping)
        }
    }

    private func wrong(_ value: FormatValue) -> String {
        switch value {
        case .list, .scale: "x"
        default: "[[x]]"
        }
    }
}
