import Wording

/// All keys of the program, by screen, as documents list them.
package enum KeyReference {
    /// The keys of one screen.
    package struct Section: Sendable {
        package let title: Phrase
        /// Its rows in the order of its table.
        package let rows: [KeyRow]
        /// False for the picker, which has keys of its own for what is common to the screens of an assessment.
        package let hasCommonKeys: Bool
        /// True where letters are text.
        package let takesText: Bool
    }

    package static let sections: [Section] = [
        section(Phrase("Overview", "Übersicht"), Overview.keys),
        section(Phrase("Walk", "Durchgang"), Walk.keys),
        section(Phrase("Comment", "Kommentar"), CommentEditor.keys, takesText: true),
        section(Phrase("Search", "Suche"), Search.keys, takesText: true),
        section(Phrase("Reason", "Begründung"), Prompt.keys, takesText: true),
        section(Phrase("Owner", "Zuständigkeit"), OwnerPrompt.keys, takesText: true),
        section(Phrase("Evidence", "Nachweise"), EvidenceList.keys),
        section(
            Phrase("Attach or change evidence", "Nachweise anhängen oder ändern"), AttachForm.keys, takesText: true),
        section(Phrase("History", "Verlauf"), History.keys),
        section(Phrase("Why", "Warum"), Why.keys),
        section(Phrase("Gaps", "Lücken"), GapList.keys),
        section(Phrase("Checks", "Prüfungen"), CheckList.keys),
        section(Phrase("What if", "Was wäre wenn"), WhatIf.keys),
        section(Phrase("Help", "Hilfe"), Help.keys),
        section(Phrase("Question", "Frage"), Confirmation.keys, takesText: true),
        section(Phrase("Assessments", "Bewertungen"), Picker.keys, hasCommonKeys: false),
        section(
            Phrase("New assessment", "Neue Bewertung"), NewAssessmentForm.keys, hasCommonKeys: false, takesText: true),
    ]

    /// Keys of all screens of an assessment.
    package static let common = CommonKeys.table.rows { _ in nil }

    /// Keys wherever a text is typed.
    package static let text = TextKeys.rows

    private static func section<Action>(
        _ title: Phrase, _ table: KeyTable<Action>, hasCommonKeys: Bool = true, takesText: Bool = false
    ) -> Section {
        Section(title: title, rows: table.rows { _ in nil }, hasCommonKeys: hasCommonKeys, takesText: takesText)
    }
}
