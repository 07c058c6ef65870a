import AssessmentModel
import Interchange
import ProjectStore
import Publishing
import Reports

/// An answer as a form shows it, and by what to tell later whether it has changed since.
struct FormAnswer {
    let shown: RequestSource.Answer
    let known: FormKey.Known

    init(_ answer: Answer) {
        var shown = RequestSource.Answer()
        // While people disagree, no rating is the answer.
        if !answer.judgement.isConflicted {
            shown.rating = answer.rating
            shown.reason = CellText.whole(answer.reason) ?? ""
        }
        shown.comment = CellText.whole(answer.commentText) ?? ""
        let names = answer.attachments.compactMap(\.evidence).map { evidence in
            switch evidence.source {
            case .file(_, let name, _): name
            case .url(let address): address
            }
        }
        shown.evidence = CellText.whole(names.joined(separator: "\n")) ?? ""
        self.shown = shown
        known = FormKey.Known(
            judgement: Self.digest(of: shown.rating, because: shown.reason), comment: Self.digest(of: shown.comment),
            evidence: Self.digest(of: shown.evidence))
    }

    /// A text as a form shows it and gives it back.
    static func shown(_ text: String) -> String { FormKey.normalised(CellText.whole(text) ?? "") }

    static func digest(of rating: Rating?, because reason: String) -> String {
        digest(of: "\(rating?.id ?? "")\n\(FormKey.normalised(reason))")
    }

    /// The beginning of the digest of a text as forms compare it, in hex.
    static func digest(of text: String) -> String {
        String(SHA256.digest(of: Array(FormKey.normalised(text).utf8)).description.prefix(12))
    }

    /// The same for what a form shows of a criterion, in all languages.
    static func words(of criterion: Criterion) -> String {
        let parts: [CriterionPart] = [.title, .statement, .met, .partly, .evidence]
        let words = parts.flatMap { part in
            criterion.texts(of: part).flatMap(\.variants).filter { !$0.isEmpty }.map { variant in
                "\(part) \(variant.language.code) \(variant.text)"
            }
        }
        return digest(of: words.joined(separator: "\n"))
    }
}

extension Catalog {
    /// The catalogue with these criteria only, which build on no others.
    func restricted(to isAsked: (Criterion) -> Bool) -> Catalog {
        let asked = Set(criteria.filter(isAsked).map(\.id))
        return Catalog(
            id: id, version: version, title: title, summary: summary, licence: licence, model: model,
            levelWeights: levelWeights, scale: scale, tiers: tiers,
            categories: categories.map { category in
                (category.heading, criteria[category.criteria].filter(isAsked).map { $0.building(onlyOn: asked) })
            }.filter { !$0.1.isEmpty })
    }
}

extension Criterion {
    fileprivate func building(onlyOn others: Set<CriterionID>) -> Criterion {
        Criterion(
            id: id, level: level, status: status, section: section, weight: weight, target: target, title: title,
            texts: texts, rules: rules, addresses: addresses, appliesTo: appliesTo, references: references, tags: tags,
            buildsOn: buildsOn.filter(others.contains), replaces: replaces)
    }
}
