import AssessmentModel
import JSON

/// A profile to begin with: it changes nothing, and has everything that it could change in comments, with what the
/// catalogue says.
///
/// A line that begins with `##` is for people. One that begins with a single `#` becomes part of the profile once that
/// sign is removed.
package struct ProfileTemplate {
    private let catalog: Catalog
    private let id: String
    private let title: String
    private let language: CatalogTemplate.LanguageCode

    /// A profile of this catalogue with this id and title; whether those can stand is for `report` to say.
    package init(
        for catalog: Catalog, id: String, title: String? = nil, language: CatalogTemplate.LanguageCode = .english
    ) {
        self.catalog = catalog
        self.id = id
        self.language = language
        self.title = title ?? (language == .english ? "My profile" : "Mein Profil")
    }

    /// What a lint says of it, before there is a file.
    package func report() -> ProfileReader.Report {
        ProfileReader.lint(ProfileFile(name: "profile.yaml", form: .yaml, bytes: Array(text.utf8)), for: catalog)
    }

    /// The content of the file.
    package var text: String {
        ([head, omissions, changes, tiers, rules, additions].map { $0.joined(separator: "\n") })
            .joined(separator: "\n\n") + "\n"
    }

    /// An id that is made of a name, of a file for instance.
    package static func id(madeOf name: String) -> String {
        let id = CatalogTemplate.id(madeOf: name)
        return id == CatalogTemplate.fallbackID ? "my-profile" : id
    }

    // MARK: Parts

    private var head: [String] {
        [
            "format: 1", "profile: \(Self.quoted(id))", "language: \(language.rawValue)",
            "title: \(Self.quoted(title))",
            say(
                "Remove the # of a line to use it. What begins with ## explains.",
                "Um eine Zeile zu verwenden, ihr # löschen. Was mit ## beginnt, erklärt."),
            say("Whose view it is, and what for.", "Wessen Sicht es ist, und wofür."),
            "#summary: \(Self.quoted(own("Used in purchasing.", "Für den Einkauf.")))",
            "catalog: \(Self.quoted(catalog.id))",
            say(
                "The only version that it fits. Without this line it fits every one.",
                "Die einzige Ausgabe, zu der es passt. Ohne diese Zeile passt es zu jeder."),
            "catalogVersion: \(Self.quoted(catalog.version))",
        ]
    }

    private var omissions: [String] {
        let reason = Self.quoted(own("We do not need this.", "Das brauchen wir nicht."))
        var lines = [
            say(
                "What you do not ask for, each with the reason: categories, sections, criteria. The catalogue has:",
                "Was Sie nicht verlangen, jeweils mit Begründung: Kategorien, Abschnitte, Kriterien. Der Katalog hat:")
        ]
        for category in catalog.categories {
            let criteria = catalog.criteria[category.criteria]
            let levels = Dictionary(criteria.map { ($0.level, 1) }, uniquingKeysWith: +)
            lines.append("##   \(category.id): \(plain(category.title)) (\(count(levels)))")
            let inner = levelsBySection(of: category)
            for section in category.heading.sections {
                lines.append("##     \(section.id): \(plain(section.title)) (\(count(inner[section.id] ?? [:])))")
            }
        }
        if let category = catalog.categories.first {
            lines += ["#leaveOutCategories:", "#  \(category.id): \(reason)"]
        }
        if let (category, section) = firstSection {
            lines += ["#leaveOutSections:", "#  \(category): {\(section): \(reason)}"]
        }
        if let criterion { lines += ["#leaveOut:", "#  \(Self.quoted(criterion.id.text)): \(reason)"] }
        return lines
    }

    private var changes: [String] {
        let scale = catalog.scale
        let ratings =
            scale == .percent ? "0 … 100" : scale.steps.map(\.rating.id).joined(separator: ", ")
        var lines: [String] = []
        if let criterion {
            let id = Self.quoted(criterion.id.text)
            let level = criterion.level == .shall ? Level.should : .shall
            lines += [
                say(
                    "Criteria with another level or weight: shall, should or may; 0 to 1000.",
                    "Kriterien mit anderem Grad oder Gewicht: shall, should oder may; 0 bis 1000."),
                "#levels: {\(id): \(level.rawValue)}", "#weights: {\(id): 2}",
                say(
                    "Criteria of which another rating is asked for, one of: \(ratings)",
                    "Kriterien, von denen eine andere Bewertung verlangt wird, eine von: \(ratings)"),
            ]
            let targets = catalog.criteria.filter { $0.target != nil && $0.status == .current }
            if !targets.isEmpty {
                lines.append(say("As the catalogue has it:", "Wie der Katalog es hat:"))
                lines += targets.map { "##   \($0.id.text): \($0.target?.id ?? "")" }
            }
            if let rating = scale.steps.dropFirst().first?.rating.id {
                lines.append("#targets: {\(id): \(Self.quoted(rating))}")
            }
        }
        let weights = zip(Level.allCases, catalog.levelWeights).map { "\($0.rawValue): \($1.yamlText)" }
        return lines + [
            say("How much each level counts; in the catalogue:", "Wie viel jeder Grad zählt; im Katalog:"),
            "#levelWeights: {\(weights.joined(separator: ", "))}",
        ]
    }

    private var tiers: [String] {
        let example = Tier(
            id: "deliver",
            title: LocalizedText(own("May deliver", "Darf liefern"), in: LanguageCode(language.rawValue)),
            minimum: [.shall: .one, .should: .half])
        let own = catalog.tiers
        let lines = [
            say(
                "Tiers in place of the catalogue's: the least percentage of each level.",
                "Niveaus anstelle derer des Katalogs: der kleinste Prozentwert jedes Grads."),
            say(
                "counts: claimed (all that is claimed) or evidenced (only what has evidence)",
                "counts: claimed (alles Angegebene) oder evidenced (nur Belegtes)"),
            own.isEmpty
                ? say("The catalogue has none.", "Der Katalog hat keine.") : say("As it has them:", "Wie er sie hat:"),
            "#tiers:",
        ]
        return lines
            + (own.isEmpty ? [example] : own).flatMap { tier in
                let minimum = Level.allCases.compactMap { level in
                    tier.minimum[level].map { "\(level.rawValue): \(($0 * Fraction(100)).yamlText)" }
                }
                return [
                    "#  - id: \(Self.quoted(tier.id))", "#    title: \(localized(tier.title))",
                    "#    minimum: {\(minimum.joined(separator: ", "))}", "#    counts: \(tier.counts.rawValue)",
                ]
            }
    }

    private var rules: [String] {
        [
            say(
                "The shall gate counts claims; with evidenced, every shall has to be met with evidence.",
                "Die Muss-Kriterien zählen Angaben; mit evidenced muss jedes Muss belegt erfüllt sein."),
            "#gate: evidenced",
            say(
                "Whether the vendor may waive checks: accepted or refused.",
                "Ob der Anbieter auf Hinweise verzichten darf: accepted (ja) oder refused (nein)."),
            "#waivers: refused",
        ]
    }

    private var additions: [String] {
        var number = 1
        var name: String { "X-\(number < 10 ? "0" : "")\(number)" }
        while catalog.index(of: CriterionID(name)) != nil { number += 1 }
        let category = catalog.categories.contains { $0.id == "own" } ? "own-\(id.prefix(40))" : "own"
        return [
            say("Categories and criteria of your own.", "Eigene Kategorien und Kriterien."), "#categories:",
            "#  - {id: \(Self.quoted(category)), title: \(Self.quoted(own("What only we ask", "Was nur wir verlangen")))}",
            "#criteria:",
            "#  - id: \(Self.quoted(name))",
            say("a category of the catalogue, or one of your own", "eine Kategorie des Katalogs, oder eine eigene"),
            "#    category: \(Self.quoted(category))", "#    level: shall",
            "#    title: \(Self.quoted(own("Our portal", "Unser Portal")))",
            say("one demand in one sentence", "eine Forderung in einem Satz"),
            "#    statement: "
                + Self.quoted(
                    own(
                        "The product delivers documents to our portal.",
                        "Das Produkt liefert Dokumente an unser Portal.")),
            "#    why: "
                + Self.quoted(own("What comes by mail is typed in again.", "Mails werden noch einmal abgetippt.")),
            "#    met: "
                + Self.quoted(own("10 documents arrive in the test portal.", "10 Dokumente kommen im Testportal an.")),
            "#    verify: \(Self.quoted(own("Deliver 10 documents.", "10 Dokumente liefern.")))",
        ]
    }

    // MARK: Words

    private func own(_ english: String, _ german: String) -> String { language == .english ? english : german }

    /// A line for people.
    private func say(_ english: String, _ german: String) -> String { "## \(own(english, german))" }

    /// The first criterion that is asked for now.
    private var criterion: Criterion? { catalog.criteria.first { $0.status == .current } }

    private var firstSection: (category: String, section: String)? {
        catalog.categories.lazy.compactMap { category in
            category.heading.sections.first.map { (category.id, $0.id) }
        }.first
    }

    /// For each section of a category, the number of criteria in it and in the sections within, by their level.
    private func levelsBySection(of category: AssessmentModel.Category) -> [String: [Level: Int]] {
        var levels: [String: [Level: Int]] = [:]
        for criterion in catalog.criteria[category.criteria] {
            if let section = criterion.section { levels[section, default: [:]][criterion.level, default: 0] += 1 }
        }
        // Sections follow those that they are in, so those within are complete.
        for section in category.heading.sections.reversed() {
            guard let parent = section.parent, let own = levels[section.id] else { continue }
            levels[parent, default: [:]].merge(own, uniquingKeysWith: +)
        }
        return levels
    }

    /// A number of criteria, in all and of each level.
    private func count(_ levels: [Level: Int]) -> String {
        let all = levels.values.reduce(0, +)
        let number = all == 1 ? own("1 criterion", "1 Kriterium") : "\(all) \(own("criteria", "Kriterien"))"
        let parts = Level.allCases.map { "\(levels[$0] ?? 0) \($0.rawValue)" }
        return "\(number): \(parts.joined(separator: ", "))"
    }

    /// A text of the catalogue in one line: nothing that ends a comment of YAML.
    private func plain(_ text: LocalizedText) -> String {
        Self.oneLine(text.text(in: LanguageCode(language.rawValue)))
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : " " }))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }

    private func localized(_ text: LocalizedText) -> String {
        let variants = text.variants.map { "\($0.language.code): \(Self.quoted($0.text))" }
        return "{\(variants.joined(separator: ", "))}"
    }

    /// As a YAML text in double quotation marks, which JSON's are too.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(oneLine(text))
        return writer.text
    }
}

extension Fraction {
    /// As the reader of catalogues takes it.
    fileprivate var yamlText: String {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.text
    }
}
