import AssessmentModel
import CatalogFormat
import YAML

/// The texts of the criteria in one language: `{en: {criteria: {'0': {floss_license: {description: …}}}}}`.
struct OpenSSFTexts {
    let language: LanguageCode
    /// Translations of the headings of groups.
    let headings: [String: String]
    private let criteria: [String: [String: YAMLNode]]

    /// Nil if the file has another structure.
    init?(_ root: YAMLNode) {
        guard case .mapping(let languages) = root.content, languages.count == 1, let only = languages.first,
            let language = LanguageCode(foreign: only.name), let criteria = only.value.member("criteria")
        else { return nil }
        self.language = language
        self.criteria = criteria.members.mapValues(\.members)
        headings = only.value.member("headings").map { $0.members.compactMapValues(\.text) } ?? [:]
    }

    /// A text of a criterion, if there is one.
    func text(_ field: StaticString, of criterion: String, at level: String) -> String? {
        criteria[level]?[criterion]?.member(field)?.text
    }

    /// The criteria that have texts, each as level and name.
    var names: [String] { criteria.flatMap { level in level.value.keys.map { "\(level.key) \($0)" } }.sorted() }
}

extension YAMLNode {
    /// The members of a mapping by name; empty for any other node.
    var members: [String: YAMLNode] {
        Dictionary(ordered.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// The members of a mapping in order. An ordered mapping is written as a list of mappings with one member each.
    /// Source: YAML 1.1, `!!omap`.
    var ordered: [(name: String, value: YAMLNode)] {
        switch content {
        case .mapping(let members): members.map { ($0.name, $0.value) }
        case .sequence(let elements):
            elements.flatMap { element -> [(name: String, value: YAMLNode)] in
                guard case .mapping(let members) = element.content else { return [] }
                return members.map { ($0.name, $0.value) }
            }
        case .scalar: []
        }
    }
}
