import AssessmentModel

/// An attribute with its language.
struct ReqIFAttributeName: Hashable {
    let name: ReqIFName
    /// Nil for the catalogue's main language, and for attributes that are no texts.
    let language: LanguageCode?

    /// `ReqIF.Text`, `ReqIF.Text-de`
    var text: String { language.map { "\(name.rawValue)-\($0.code)" } ?? name.rawValue }
}

/// A kind of object in an export, with the attributes that are used.
struct ReqIFKind {
    /// The raw values are the names.
    enum Role: String, CaseIterable {
        case category = "Category"
        case heading = "Heading"
        case criterion = "Criterion"
    }

    /// The XML element that defines it.
    let element: String
    let name: String
    let attributes: [ReqIFAttributeName]

    /// Those of a catalogue with answers, in the order in which they are written.
    ///
    /// - Parameter isForm: whether answers can be filled in, so that their attributes are there though nobody uses them
    ///   yet.
    static func all(
        of catalog: Catalog, _ answers: [CriterionID: ReqIFAnswers.Answer], isForm: Bool
    ) -> [ReqIFKind] {
        let main = catalog.mainLanguage
        let values: [(Role, [[ReqIFValue]])] = [
            (.category, catalog.categories.map { ReqIFValue.values(of: $0, main) }),
            (.heading, catalog.categories.flatMap(\.heading.sections).map { ReqIFValue.values(of: $0, main) }),
            (.criterion, catalog.criteria.map { ReqIFValue.values(of: $0, answers[$0.id], main) }),
        ]
        let kinds = values.map { role, values in
            ReqIFKind(
                element: role == .category ? "SPECIFICATION-TYPE" : "SPEC-OBJECT-TYPE", name: role.rawValue,
                attributes: sorted(values, and: isForm && role == .criterion ? filledIn : []))
        }
        return kinds + [ReqIFKind(element: "SPEC-RELATION-TYPE", name: ReqIFName.buildsOn, attributes: [])]
    }

    /// What people fill in.
    private static let filledIn = [ReqIFName.rating, .reason, .comment, .attached]

    /// The attributes that are used, and these others, by their names and then by the order in which languages occur.
    private static func sorted(_ values: [[ReqIFValue]], and others: [ReqIFName]) -> [ReqIFAttributeName] {
        let others = others.map { ReqIFAttributeName(name: $0, language: nil) }
        var used = Dictionary(grouping: others, by: \.name)
        var seen = Set(others)
        for value in values.joined() where seen.insert(value.attribute).inserted {
            used[value.attribute.name, default: []].append(value.attribute)
        }
        return ReqIFName.allCases.flatMap { name in
            let all = used[name] ?? []
            return all.filter { $0.language == nil } + all.filter { $0.language != nil }
        }
    }
}

extension ReqIFName {
    /// How values are written. The raw values are parts of the names of elements.
    enum Form: String {
        case string = "STRING"
        case xhtml = "XHTML"
        case enumeration = "ENUMERATION"
    }

    /// The form of its values in an export.
    func form(in catalog: Catalog) -> Form {
        switch self {
        case .title, .chapter, .text, .description, .why, .met, .partly, .verify, .metExample, .unmetExample, .evidence,
            .comment, .reason, .attached:
            .xhtml
        case .level, .status, .notApplicable, .metNeeds, .rating: .enumeration
        case .id, .section, .weight, .target, .addresses, .appliesTo, .references, .tags, .replaces,
            .owner, .key:
            .string
        }
    }

    /// The words of an enumeration, in order; empty for other forms.
    func choices(in catalog: Catalog) -> [String] {
        switch self {
        case .level: Level.allCases.map(\.rawValue)
        case .status: Criterion.Status.allCases.map(\.rawValue)
        case .notApplicable: Criterion.NotApplicable.allCases.map(\.rawValue)
        case .metNeeds: Criterion.MetNeeds.allCases.map(\.rawValue)
        case .rating: catalog.scale.steps.map(\.rating.id) + [Rating.notApplicable.id]
        case .id, .title, .chapter, .text, .description, .section, .weight, .target, .why, .met, .partly, .verify,
            .metExample, .unmetExample, .evidence, .addresses, .appliesTo, .references, .tags, .replaces,
            .comment, .reason, .owner, .attached, .key:
            []
        }
    }
}

extension Catalog {
    /// The language in which most of its texts fall back, as far as its title and its first criterion tell.
    var mainLanguage: LanguageCode {
        (title.variants.first ?? criteria.first?.texts.statement.variants.first)?.language ?? .english
    }
}
