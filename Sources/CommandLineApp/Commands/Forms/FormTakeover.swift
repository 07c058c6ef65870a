import AssessmentModel
import Interchange
import Localization
import Presentation
import Scoring
import Workspace

/// Lists what a filled-in form would change, and records it in the vendor's voice if that is asked for. What cannot be
/// read is named, and does not keep the rest from being recorded.
struct FormTakeover {
    let form: FilledForm
    /// The file's path.
    let path: String
    let options: TakeoverOptions

    func run(on project: ProjectArgument, _ signature: SignatureOption, in context: CommandContext) throws {
        guard options.write else {
            let reader = try context.read(project.path)
            let assessment = reader.assessment(in: .inUse)
            let plan = try plan(
                for: assessment, of: reader.info.id,
                under: reader.project.profile?.digest.description ?? "", in: context)
            context.console.print(FilledFormText.summary(plan, isRecorded: false))
            if plan.count(.kept) > 0 { context.console.printError(AnswerSheetText.howToOverwrite(.checklist)) }
            if plan.hasChanges { context.console.printError(AnswerSheetText.howToRecord) }
            return context.reportDamages(reader.damages)
        }
        var editor = try context.edit(project.path, as: signature.by)
        let profile = editor.project.profile?.digest.description ?? ""
        let plan = try plan(for: editor.assessment, of: editor.info.id, under: profile, in: context)
        var changes: [(change: Change, slot: Assessment.Slot)] = []
        for entry in plan.entries {
            guard let index = entry.index else { continue }
            let own = try entry.changes + attachments(of: entry, at: index, in: editor, context)
            guard !own.isEmpty else { continue }
            changes += own.map { ($0, .criterion(index)) }
            if entry.remarks.contains(.reworded) {
                changes.append((.toConfirm(.reworded), .criterion(index)))
            } else if entry.isRated, editor.assessment.answers[index].confirmationCause != nil {
                changes.append((.toConfirm(nil), .criterion(index)))
            }
        }
        if !changes.isEmpty {
            try editor.change(changes, at: context.now)
            try editor.commit()
        }
        let summary = FilledFormText.summary(plan, isRecorded: true)[context.language]
        context.console.print("\(summary) · \(try Figures.range(of: editor, in: context))")
    }

    /// Copies files into the project. A file that is there under another name is not attached again.
    private func attachments(
        of entry: FormPlan.Entry, at index: Int, in editor: borrowing AssessmentEditor, _ context: CommandContext
    ) throws -> [Change] {
        var changes: [Change] = []
        var taken: Set<String> = []
        for attachment in entry.attachments {
            let source: Evidence.Source
            switch attachment {
            case .link(let address): source = .url(address)
            case .file(let path, _):
                source = try EvidenceContent(path, acceptsEmpty: false, in: editor, context).source
            }
            let evidence = editor.assessment.linked(Evidence(source))
            guard editor.assessment.answers[index].evidence(from: source) == nil,
                taken.insert(evidence.sha256 ?? evidence.displayTitle).inserted
            else { continue }
            changes.append(.attach(evidence))
        }
        return changes
    }

    /// Compares the form with the assessment, and prints what is different.
    private func plan(
        for assessment: Assessment, of project: String, under profile: String, in context: CommandContext
    ) throws(Failure) -> FormPlan {
        guard assessment.voice == .vendor else { throw Failure(.usage, FilledFormText.notTheVendors) }
        try check(assessment, under: profile, in: context)
        let clock = context.clock()
        let plan = FormPlan(
            form, for: assessment, of: project, folder: FormFolder(options.evidence ?? Self.folder(of: path)),
            overwrites: options.overwrite)
        for entry in plan.entries {
            for difference in entry.differences {
                context.console.print(AnswerSheetText.line(difference, of: .checklist, in: assessment, clock))
            }
            for attachment in entry.attachments {
                context.console.print(FilledFormText.line(attachment, at: entry))
            }
            for remark in entry.remarks { context.console.print(FilledFormText.line(remark, at: entry)) }
            if options.verbose && (entry.outcome == .same || entry.outcome == .empty) {
                context.console.print(FilledFormText.unchanged(entry))
            }
        }
        return plan
    }

    /// Tells what the form says of itself that does not fit the assessment.
    private func check(
        _ assessment: Assessment, under profile: String, in context: CommandContext
    ) throws(Failure) {
        let catalog = assessment.catalog
        let origins = form.rows.compactMap(\.key?.origin)
        if let origin = origins.first, !origins.contains(where: { $0.catalog == catalog.id }) {
            throw Failure(.io, FilledFormText.otherCatalog(origin.catalog, path, catalog.id))
        }
        if let windowsLine = form.windowsLine {
            context.console.printError(AnswerSheetText.windows(path, windowsLine))
        }
        if let origin = origins.first(where: { $0.catalog == catalog.id }) {
            if origin.version != catalog.version {
                context.console.printError(FilledFormText.otherVersion(origin.version, catalog.version))
            }
            if origin.profile != profile.prefix(origin.profile.isEmpty ? profile.count : origin.profile.count) {
                context.console.printError(FilledFormText.otherProfile)
            }
        }
        if let subject = form.fields[.subject]?.oneLine, subject.lowercased() != assessment.subject.name.lowercased() {
            context.console.printError(FilledFormText.otherSubject(subject, assessment.subject.name))
        }
        if let respondent = form.fields[.respondent]?.oneLine {
            context.console.printError(FilledFormText.respondent(respondent))
        }
        if !form.formulas.isEmpty { context.console.printError(FilledFormText.formulas(form.formulas)) }
        if form.unlistedRows > 0 { context.console.printError(FilledFormText.unlisted(form.unlistedRows)) }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }
}

extension FormPlan.Entry {
    /// Whether a rating is recorded.
    fileprivate var isRated: Bool { changes.contains { if case .rate = $0 { true } else { false } } }
}
