import AssessmentModel

/// The value of an attribute in an export; never empty.
struct ReqIFValue {
    let attribute: ReqIFAttributeName
    let text: String

    /// The values of a category.
    static func values(of category: Category, _ main: LanguageCode) -> [ReqIFValue] {
        var values = List(main: main)
        values.add(.id, category.id)
        values.add(.title, category.title)
        values.add(.description, category.heading.summary)
        return values.all
    }

    /// The values of a section.
    static func values(of section: Section, _ main: LanguageCode) -> [ReqIFValue] {
        var values = List(main: main)
        values.add(.chapter, section.title)
        values.add(.text, section.summary)
        values.add(.section, section.id)
        return values.all
    }

    /// The values of a criterion. What a catalogue need not say is left out.
    static func values(
        of criterion: Criterion, _ answer: ReqIFAnswers.Answer?, _ main: LanguageCode
    ) -> [ReqIFValue] {
        let (texts, rules) = (criterion.texts, criterion.rules)
        var values = List(main: main)
        values.add(.id, criterion.id.text)
        values.add(.title, criterion.title)
        values.add(.text, texts.statement)
        values.add(.level, criterion.level.rawValue)
        if criterion.status != .current { values.add(.status, criterion.status.rawValue) }
        if criterion.weight != .one { values.add(.weight, criterion.weight.catalogText) }
        values.add(.target, criterion.target?.id ?? "")
        values.add(.why, texts.why)
        values.add(.met, texts.met)
        values.add(.partly, texts.partly)
        values.add(.verify, texts.verify)
        values.add(.metExample, texts.examples.met)
        values.add(.unmetExample, texts.examples.unmet)
        values.add(.evidence, texts.evidence.map(\.onOneLine).joined)
        if rules.notApplicable != .withReason { values.add(.notApplicable, rules.notApplicable.rawValue) }
        if rules.metNeeds != .nothing { values.add(.metNeeds, rules.metNeeds.rawValue) }
        values.add(.addresses, criterion.addresses.map(\.rawValue).joined(separator: "; "))
        values.add(.appliesTo, criterion.appliesTo.map(\.rawValue).joined(separator: "; "))
        values.add(.references, criterion.references.joined(separator: "\n"))
        values.add(.tags, criterion.tags.joined(separator: "\n"))
        values.add(.replaces, criterion.replaces.map(\.text).joined(separator: "\n"))
        if let answer {
            values.add(.rating, answer.rating)
            values.add(.comment, answer.comment)
            values.add(.reason, answer.reason)
            values.add(.owner, answer.owner)
            values.add(.attached, answer.evidence)
            values.add(.key, answer.key)
        }
        return values.all
    }

    private struct List {
        let main: LanguageCode
        private(set) var all: [ReqIFValue] = []

        init(main: LanguageCode) { self.main = main }

        mutating func add(_ name: ReqIFName, _ text: String) {
            if !text.isEmpty { all.append(ReqIFValue(attribute: .init(name: name, language: nil), text: text)) }
        }

        mutating func add(_ name: ReqIFName, _ text: LocalizedText) {
            for variant in text.variants where !variant.isEmpty {
                let language = variant.language == main ? nil : variant.language
                all.append(ReqIFValue(attribute: .init(name: name, language: language), text: variant.text))
            }
        }
    }
}

extension LocalizedText {
    /// With blanks instead of line breaks.
    fileprivate var onOneLine: LocalizedText {
        LocalizedText(
            variants.map { .init($0.language, $0.text.split(whereSeparator: \.isNewline).joined(separator: " ")) })
    }
}
