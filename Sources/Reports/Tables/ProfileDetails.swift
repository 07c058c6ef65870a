import AssessmentModel
import Cells
import Localization
import Presentation

/// What a profile changes in its catalogue, in words.
package struct ProfileDetails {
    private let profile: Profile
    private let tailored: Catalog
    private let own: Catalog
    private let language: Language

    /// - Parameters:
    ///   - tailored: the catalogue as the profile wants it.
    ///   - own: the catalogue as its publisher wrote it.
    package init(_ profile: Profile, _ tailored: Catalog, from own: Catalog, language: Language) {
        self.profile = profile
        self.tailored = tailored
        self.own = own
        self.language = language
    }

    package var lines: [String] {
        let text = ProfileDetailsText.self
        let parts: [(LocalizedString, [String])] = [
            (text.leftOut, leftOut), (text.levels, levels), (text.weights, weights), (text.targets, targets),
            (text.levelWeights, levelWeights), (text.tiers, tiers), (text.rules, rules), (text.own, additions),
        ]
        let filled = parts.filter { !$0.1.isEmpty }
        let body = filled.flatMap { title, lines in ["", title[language]] + lines.flatMap(wrapped) }
        return heading + (filled.isEmpty ? ["", text.nothing[language]] : body + ["", asked[language]])
    }

    private var heading: [String] {
        let summary = language.text(profile.summary)
        let target = ProfileDetailsText.target(profile.target, at: own)[language]
        return ["\(profile.id)  \(language.text(profile.title).oneLine)"]
            + (summary.isEmpty ? [] : summary.wrapped(columns: 76)) + [target]
    }

    private func wrapped(_ line: String) -> [String] {
        line.wrapped(columns: 74).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }

    private func name(_ criterion: Criterion) -> String {
        "\(criterion.id) \(language.text(criterion.title, of: own).oneLine)"
    }

    /// One line for each criterion of the catalogue that the profile changes in this way.
    private func each(_ part: Profile.Part, _ line: (Int, Criterion) -> String) -> [String] {
        profile.criteria(named: part).compactMap { own.index(of: $0) }.sorted().map { line($0, own.criteria[$0]) }
    }

    // MARK: Parts

    private var leftOut: [String] {
        let omitted = own.criteria.indices.compactMap { own.omission(ofCriterionAt: $0, by: profile)?.omission }
        let counts = Dictionary(omitted.map { ($0, 1) }, uniquingKeysWith: +)
        func line(_ name: String, _ omission: Profile.Omission, _ reason: LocalizedText) -> String {
            let count = ProfileDetailsText.criteria(counts[omission] ?? 0)[language]
            return "\(name) (\(count)): \(language.text(reason).oneLine)"
        }
        let groups = own.categories.flatMap { category -> [String] in
            let title = language.text(category.title, of: own).oneLine
            let whole = profile.leftOutCategories[category.id].map {
                line(ProfileDetailsText.category(title)[language], .category(category.id), $0)
            }
            let sections = category.heading.sections.compactMap { section in
                let key = Profile.SectionName(section.id, in: category.id)
                return profile.leftOutSections[key].map {
                    line(
                        ProfileDetailsText.section(language.text(section.title, of: own).oneLine, in: title)[language],
                        .section(key), $0)
                }
            }
            return [whole].compactMap { $0 } + sections
        }
        return groups
            + each(.leftOut) { _, criterion in
                "\(name(criterion)): \(language.text(profile.leftOut[criterion.id] ?? .empty).oneLine)"
            }
    }

    private func change(_ name: String, _ before: String, _ after: String) -> String {
        ProfileDetailsText.change(name, before, after)[language]
    }

    private var levels: [String] {
        each(.levels) { index, criterion in
            change(name(criterion), criterion.level.name[language], tailored.level(of: criterion).name[language])
        }
    }

    private var weights: [String] {
        each(.weights) { _, criterion in
            let after = profile.weights[criterion.id] ?? criterion.weight
            return change(name(criterion), ProfileText.text(criterion.weight), ProfileText.text(after))
        }
    }

    private var targets: [String] {
        let best = own.scale.steps.first?.rating
        func name(_ rating: Rating?) -> String {
            (rating ?? best).map { RatingText.name($0, on: own.scale)[language] } ?? Figures.none
        }
        return each(.targets) { _, criterion in
            change(self.name(criterion), name(criterion.target), name(profile.targets[criterion.id]))
        }
    }

    private var levelWeights: [String] {
        Level.allCases.compactMap { level in
            profile.levelWeights[level].map {
                change(level.name[language], ProfileText.text(own.levelWeights[level.rank]), ProfileText.text($0))
            }
        }
    }

    private var tiers: [String] {
        guard let tiers = profile.tiers else { return [] }
        if tiers.isEmpty { return [ProfileDetailsText.noTiers[language]] }
        return tiers.map { CatalogDescription.tier($0, of: own, language) }
    }

    private var rules: [String] {
        (profile.gateCounts == .evidenced ? [ProfileDetailsText.gateOnEvidence[language]] : [])
            + (profile.acceptsWaivers ? [] : [ProfileDetailsText.waiversRefused[language]])
    }

    private var additions: [String] {
        let headings = Dictionary(tailored.categories.map { ($0.id, $0.title) }) { first, _ in first }
        let categories = profile.categories.map {
            ProfileDetailsText.category(language.text($0.title).oneLine)[language]
        }
        return categories
            + profile.criteria.map { addition in
                let category = headings[addition.category].map { language.text($0).oneLine } ?? addition.category
                let criterion = addition.criterion
                return "\(criterion.id) · \(criterion.level.name[language]) · \(language.text(criterion.title).oneLine)"
                    + " · \(category)"
            }
    }

    private var asked: LocalizedString {
        let all = own.criteria.count { $0.status == .current }
        let kept = own.criteria.count { $0.status == .current && tailored.leftOut[$0.id] == nil }
        return ProfileDetailsText.asked(kept, of: all, own: profile.criteria.count)
    }
}

extension Catalog {
    fileprivate func level(of criterion: Criterion) -> Level {
        index(of: criterion.id).map { criteria[$0].level } ?? criterion.level
    }
}
