import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Screens

/// What the line mode asks for, and what it accepts.
extension PlainText {
    static func overview(categories: Int, isReview: Bool) -> LocalizedString {
        let onward = onward(isReview: isReview)
        return LocalizedString {
            $0(
                "Overview? 1 to \(categories) list a category, \(onward[$0]), / search, t gaps, v checks, q quit, ? more.",
                "Übersicht? 1 bis \(categories) listet eine Kategorie auf, \(onward[$0]), / suchen, t Lücken, v Hinweise, "
                    + "q beenden, ? mehr.")
        }
    }

    /// What an empty line goes on to.
    private static func onward(isReview: Bool) -> LocalizedString {
        isReview
            ? LocalizedString("enter next claimed", "Enter nächstes angegebenes")
            : LocalizedString("enter next open", "Enter nächstes offenes")
    }

    /// - Parameter isOpen: whether it is still to be rated.
    static func criterion(_ criterion: Criterion, on scale: Scale, isOpen: Bool, isReview: Bool) -> LocalizedString {
        let id = criterion.id
        let onward = onward(isReview: isReview)
        let rest = LocalizedString {
            $0("\(onward[$0]), r whole text, ? more.", "\(onward[$0]), r ganzer Text, ? mehr.")
        }
        if isReview { return LocalizedString { "\(id)? \(rest[$0])" } }
        guard isOpen else {
            return LocalizedString {
                $0("\(id)? c comment, a attach, \(rest[$0])", "\(id)? c Kommentar, a anhängen, \(rest[$0])")
            }
        }
        let choices = choices(criterion, on: scale)
        return LocalizedString {
            $0("Rating for \(id)? \(choices[$0]), \(rest[$0])", "Bewertung für \(id)? \(choices[$0]), \(rest[$0])")
        }
    }

    /// "m met, p partly met, u unmet, n not applicable"; digits on a scale of the catalogue's own.
    private static func choices(_ criterion: Criterion, on scale: Scale) -> LocalizedString {
        let name = { (rating: Rating) in RatingText.name(rating, on: scale) }
        var choices: [(key: String, name: LocalizedString)]
        if scale == .percent {
            choices = [("0", LocalizedString("to 100 percent", "bis 100 Prozent"))]
        } else if scale.isStandard {
            choices = zip(["m", "p", "u"], scale.steps).map { ($0, name($1.rating)) }
        } else {
            choices = scale.steps.enumerated().map { position, step in
                (scale.digit(ofStepAt: position).map { String($0) } ?? step.rating.id, name(step.rating))
            }
        }
        if criterion.rules.notApplicable != .never { choices.append(("n", name(.notApplicable))) }
        return LocalizedString { language in
            choices.map { "\($0.key) \($0.name[language])" }.joined(separator: ", ")
        }
    }

    static func listing(_ listing: PlainListing, isReview: Bool) -> LocalizedString {
        let (read, all) = listing.progress
        let goes: LocalizedString? =
            switch listing.kind {
            case .evidence where listing.targets.isEmpty && !isReview:
                LocalizedString("a attaches a file or a link", "a hängt eine Datei oder einen Link an")
            case _ where listing.targets.isEmpty: nil
            case .evidence where isReview: LocalizedString("a number says where it is", "eine Nummer sagt, wo er liegt")
            case .evidence:
                LocalizedString(
                    "a number says where it is, c and its number changes it, x and its number detaches it, a attaches more",
                    "eine Nummer sagt, wo er liegt, c und Nummer ändert ihn, x und Nummer löst ihn, a hängt weitere an")
            case .checks where !isReview:
                LocalizedString(
                    "a number goes there, x and its number waives it or takes that back",
                    "eine Nummer geht hin, x und Nummer verzichtet darauf oder nimmt das zurück")
            case .actions where !isReview:
                LocalizedString(
                    "a number goes to its criterion, A and its number ticks it off, x and its number takes it back",
                    "eine Nummer geht zum Kriterium, A und Nummer hakt ab, x und Nummer nimmt zurück")
            case .checks, .actions, .category, .search, .gaps, .shortest, .why, .history, .text, .help:
                LocalizedString("a number goes there", "eine Nummer geht hin")
            }
        let enter =
            listing.isAtEnd
            ? LocalizedString("enter goes back", "Enter geht zurück")
            : LocalizedString(
                "enter reads on, \(read) of \(all) are read", "Enter liest weiter, \(read) von \(all) sind gelesen")
        return LocalizedString { language in
            let title = title(listing.kind)[language]
            return "\(title)? \([goes?[language], enter[language]].compactMap { $0 }.joined(separator: ", "))."
        }
    }

    /// What a list is.
    static func title(_ kind: PlainListing.Kind) -> LocalizedString {
        switch kind {
        case .category: LocalizedString("Category", "Kategorie")
        case .search: LocalizedString("Search", "Suche")
        case .gaps: LocalizedString("Gaps", "Lücken")
        case .shortest: LocalizedString("Shortest way", "Kürzester Weg")
        case .why: LocalizedString("Why", "Warum")
        case .history: LocalizedString("History", "Verlauf")
        case .text: LocalizedString("Text", "Text")
        case .help: LocalizedString("Help", "Hilfe")
        case .checks: LocalizedString("Checks", "Hinweise")
        case .actions: LocalizedString("Actions", "Aufgaben")
        case .evidence: AnswerLabels().evidence
        }
    }

    static func question(_ question: PlainQuestion, in model: Model) -> LocalizedString {
        let id = { (index: Int) in model.catalog.criteria[index].id }
        let leaves = LocalizedString("Enter leaves it as it was.", "Enter lässt es, wie es war.")
        let keeps = LocalizedString("Enter keeps it, - removes it.", "Enter behält es, - entfernt es.")
        let skips = LocalizedString("Enter leaves it out.", "Enter lässt es weg.")
        func asks(_ title: LocalizedString, _ accepted: LocalizedString...) -> LocalizedString {
            LocalizedString { language in ([title] + accepted).map { $0[language] }.joined(separator: " ") }
        }
        switch question {
        case .reason(let index): return asks(PromptText.reasonTitle(id(index)), PromptText.reasonHint, leaves)
        case .comment(let index): return comment(at: index, in: model)
        case .owner(let index):
            let title = LocalizedString("Who is to settle \(id(index))?", "Wer klärt \(id(index))?")
            let names = model.people.prefix(9).joined(separator: ", ")
            let accepted = LocalizedString(
                "A name (\(names)), - nobody, enter leaves it as it was.",
                "Ein Name (\(names)), - niemand, Enter lässt es, wie es war.")
            return asks(title, accepted)
        case .scope(let index, let isIncluded):
            let accepted = LocalizedString(
                "A minus sign leaves it to the catalogue, enter leaves it as it was.",
                "Ein Minus überlässt es dem Katalog, Enter lässt es, wie es war.")
            return asks(PromptText.scopeTitle(id(index), isIncluded: isIncluded), PromptText.scopeHint, accepted)
        case .waiver(let rule, .criterion(let index)):
            return asks(PromptText.waiverTitle(rule, at: id(index)), PromptText.waiverHint, leaves)
        case .waiver(let rule, .level(let level)):
            return asks(PromptText.waiverTitle(rule, at: level), PromptText.waiverHint, leaves)
        case .search:
            return asks(
                LocalizedString("Search for?", "Wonach suchen?"), SearchFinding.hint,
                LocalizedString("Enter goes back.", "Enter geht zurück."))
        case .filter:
            return asks(
                LocalizedString("Limit to what?", "Worauf beschränken?"), SearchFinding.hint,
                LocalizedString("Enter shows all again.", "Enter zeigt wieder alle."))
        case .reasons(let indexes):
            return asks(
                LocalizedString(
                    "Why are these \(indexes.count) not applicable?",
                    "Warum sind diese \(indexes.count) nicht anwendbar?"),
                PromptText.reasonHint, leaves)
        case .keep(let count):
            return asks(
                WhatIfText.keeping(count),
                LocalizedString("y yes, enter leaves all as it was.", "y ja, Enter lässt alles, wie es war."))
        case .vote(let index): return PlainText.vote(id(index))
        case .signature:
            let names = model.people.prefix(9).joined(separator: ", ")
            return asks(
                SignatureText.title,
                LocalizedString(
                    "A name (\(names)), enter leaves it as it was.", "Ein Name (\(names)), Enter lässt es, wie es war."),
                SignatureText.hint)
        case .source(let index):
            return LocalizedString(
                "Evidence for \(id(index))? A path, or a link with https://; enter attaches nothing.",
                "Nachweis für \(id(index))? Ein Pfad, oder ein Link mit https://; Enter hängt nichts an.")
        case .title(let evidence): return asks(detail(0, evidence.title), evidence.isAttached ? keeps : skips)
        case .locator(let evidence): return asks(detail(1, evidence.locator), evidence.isAttached ? keeps : skips)
        case .validUntil(let evidence):
            let day = evidence.validUntil.map { Moments.typed($0, model.language) } ?? ""
            return asks(detail(2, day), evidence.isAttached ? keeps : skips)
        case .doubt(let request, .isEmpty): return asks(AttachText.emptyQuestion(request.path), yesOrNo)
        case .doubt(_, .isLink(let address)): return asks(AttachText.linkQuestion(address), yesOrNo)
        case .cover(let step): return asks(step.question ?? step.notice, yesOrNo)
        case .leave: return asks(PageText.unsaved, yesOrNo)
        }
    }

    static let yesOrNo = LocalizedString("y yes, enter no.", "y ja, Enter nein.")

    /// The title, place or validity of evidence, as the form on the screens calls it, with what there is.
    private static func detail(_ position: Int, _ value: String) -> LocalizedString {
        let label = AttachText.labels[position + 1]
        let form = position == 2 && value.isEmpty ? AttachText.dayForm : nil
        return LocalizedString { language in
            let now = value.isEmpty ? form.map { ", \($0[language])" } ?? "" : " (\(value.oneLine))"
            return "\(label[language])\(now)?"
        }
    }

    private static func comment(at index: Int, in model: Model) -> LocalizedString {
        let id = model.catalog.criteria[index].id
        return model.assessment.answers[index].commentText.isEmpty
            ? LocalizedString(
                "Comment at \(id)? One line; enter writes none.",
                "Kommentar bei \(id)? Eine Zeile; Enter schreibt keinen.")
            : LocalizedString(
                "Comment at \(id)? A line replaces it, + and a line adds to it, - removes it, enter keeps it.",
                "Kommentar bei \(id)? Eine Zeile ersetzt ihn, + und eine Zeile ergänzt ihn, - entfernt ihn, "
                    + "Enter behält ihn.")
    }

    /// Text that a program left which ended while it was being typed.
    static func offered(_ text: String) -> LocalizedString {
        let text = text.oneLine
        return LocalizedString(
            "Being typed when the program ended: \(text). = takes it.",
            "Begonnen, als das Programm endete: \(text). = übernimmt es.")
    }
}
