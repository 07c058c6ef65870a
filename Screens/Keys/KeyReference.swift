import Localization
import Presentation

/// All keys of the program by screen, for documents.
package enum KeyReference {
    /// The keys of one screen.
    package struct Section: Sendable {
        package let title: LocalizedString
        /// Its rows in table order.
        package let rows: [KeyRow]
        /// False for the picker, which has its own keys instead of the common ones.
        package let hasCommonKeys: Bool
        /// Whether letters are text.
        package let takesText: Bool
    }

    package static let sections: [Section] = [
        section(LocalizedString("Overview", "Übersicht"), Overview.keys),
        section(LocalizedString("Walk", "Durchgang"), Walk.keys),
        section(LocalizedString("Comment", "Kommentar"), CommentEditor.keys, takesText: true),
        section(LocalizedString("Kept text", "Aufgehobener Text"), KeptText.keys),
        section(LocalizedString("Search", "Suche"), Search.keys, takesText: true),
        section(LocalizedString("Reason", "Begründung"), Prompt.keys, takesText: true),
        section(LocalizedString("Owner", "Zuständigkeit"), OwnerPrompt.keys, takesText: true),
        section(LocalizedString("Signature", "Zeichnen"), SignaturePrompt.keys, takesText: true),
        section(LocalizedString("Evidence", "Nachweise"), EvidenceList.keys),
        section(
            LocalizedString("Attach or change evidence", "Nachweise anhängen oder ändern"), AttachForm.keys,
            takesText: true),
        section(LocalizedString("Documents", "Dokumente"), DocumentList.keys),
        section(
            LocalizedString("Search the documents", "Dokumente suchen"), DocumentSearch.keys, takesText: true),
        section(
            LocalizedString("Describe a document", "Dokument beschreiben"), DocumentForm.keys, takesText: true),
        section(
            LocalizedString("Answers for a new version", "Antworten für eine neue Version"), RenewalChoice.keys),
        section(LocalizedString("Findings", "Feststellungen"), FindingList.keys),
        section(LocalizedString("A finding", "Eine Feststellung"), FindingForm.keys, takesText: true),
        section(
            LocalizedString("Having looked at a document", "Ein Dokument angesehen haben"), ExaminationForm.keys,
            takesText: true),
        section(LocalizedString("A secret round", "Eine geheime Runde"), BallotPage.keys),
        section(LocalizedString("A vote", "Eine Stimme"), BallotPrompt.keys, takesText: true),
        section(
            LocalizedString("Every screen of a participant", "Jede Seite von Teilnehmern"), Workbench.BallotKeys.table),
        section(LocalizedString("Questions", "Fragen"), Questions.keys),
        section(LocalizedString("A question", "Eine Frage"), QuestionThread.keys),
        section(LocalizedString("Ask or reply", "Fragen oder antworten"), QuestionForm.keys, takesText: true),
        section(LocalizedString("Actions and parking lot", "Aufgaben und Themenspeicher"), ActionList.keys),
        section(LocalizedString("An action", "Eine Aufgabe"), ActionForm.keys, takesText: true),
        section(WorkshopScreenText.title, WorkshopPage.keys),
        section(
            LocalizedString("Begin or change a workshop", "Einen Workshop beginnen oder ändern"), WorkshopSetup.keys),
        section(LocalizedString("A new participant", "Wer teilnimmt"), NewParticipantForm.keys, takesText: true),
        section(LocalizedString("The end of a workshop", "Das Ende eines Workshops"), WorkshopClosing.keys),
        section(RoundText.title, RoundPage.keys),
        section(LocalizedString("Park with a reason", "Mit Grund zurückstellen"), ParkForm.keys, takesText: true),
        section(LocalizedString("File browser", "Dateiauswahl"), FileBrowser.keys, takesText: true),
        section(LocalizedString("History", "Verlauf"), History.keys),
        section(LocalizedString("Conflicts", "Widersprüche"), ConflictList.keys),
        section(LocalizedString("Why", "Warum"), Why.keys),
        section(LocalizedString("Gaps", "Lücken"), GapList.keys),
        section(LocalizedString("Checks", "Hinweise"), CheckList.keys),
        section(LocalizedString("What if", "Was wäre wenn"), WhatIf.keys),
        section(LocalizedString("Moments", "Stände"), MomentList.keys),
        section(LocalizedString("Comparison", "Vergleich"), ComparisonList.keys),
        section(LocalizedString("Since you left", "Seit Sie zuletzt hier waren"), NewsList.keys),
        section(TimelineText.title, Timeline.keys),
        section(LocalizedString("An earlier moment", "Ein früherer Zeitpunkt"), EarlierMoment.keys),
        section(
            LocalizedString("The overview of an earlier moment", "Die Übersicht eines früheren Zeitpunkts"),
            Workbench.PastKeys.table),
        section(TrendText.title, TrendPlot.keys),
        section(LocalizedString("Report", "Bericht"), ReportPreview.keys),
        section(
            LocalizedString("Write a report", "Einen Bericht schreiben"), ReportFilePrompt.keys, takesText: true),
        section(LocalizedString("Help", "Hilfe"), Help.keys),
        section(LocalizedString("Actions", "Aktionen"), Palette.keys, takesText: true),
        section(LocalizedString("Question", "Frage"), Confirmation.keys, takesText: true),
        section(LocalizedString("Following", "Beamer"), Follower.keys, hasCommonKeys: false),
        section(LocalizedString("Assessments", "Bewertungen"), Picker.keys, hasCommonKeys: false),
        section(VendorText.title, VendorPages.keys, hasCommonKeys: false),
        section(
            LocalizedString("Open a directory", "Verzeichnis öffnen"), OpenDirectory.keys, hasCommonKeys: false,
            takesText: true),
        section(
            LocalizedString("New assessment", "Neue Bewertung"), NewAssessmentForm.keys, hasCommonKeys: false,
            takesText: true),
    ]

    /// The keys common to all screens of an assessment.
    package static let common = CommonKeys.table.rows { _ in nil }

    /// The keys of every text field.
    package static let text = TextKeys.rows

    /// What a letter does in the walk; nil if it does nothing there.
    package static func help(of letter: Character) -> LocalizedString? {
        (Walk.keys.rows { _ in nil } + common).first { $0.keys.contains(.character(letter)) }?.help
    }

    private static func section<Action>(
        _ title: LocalizedString, _ table: KeyTable<Action>, hasCommonKeys: Bool = true, takesText: Bool = false
    ) -> Section {
        Section(title: title, rows: table.rows { _ in nil }, hasCommonKeys: hasCommonKeys, takesText: takesText)
    }
}
