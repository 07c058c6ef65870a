import Localization

/// Messages of `cpo compare`.
enum CompareText {
    static let help = LocalizedString(
        """
        Assessments of different subjects, such as those of several vendors, stand side by side: the figures of every \
        category, the shall gate, who leads and by what, the shalls that differ, and what each would have to do to pass. \
        As a document (html, xlsx, docx, md, pdf), the first page is for those who decide, and the detail follows. \
        Catalogues have to be the same; otherwise the criteria that all have with the same text are compared, and the \
        others are named. --profile measures all by one profile.

        Two states of one assessment, or two assessments of one subject, are compared line by line: their figures, how far \
        they agree, and every criterion that is rated differently. Two assessors who rated the same product read there how \
        far they agree: as a share, and as Cohen's kappa, which leaves out what chance would make equal. For last year \
        against today: cpo compare DIR@2025-12-31 DIR
        """,
        """
        Bewertungen verschiedener Gegenstände, etwa mehrerer Anbieter, stehen nebeneinander: die Zahlen jeder Kategorie, \
        die Muss-Kriterien, wer vorn liegt und womit, welche Muss-Kriterien sich unterscheiden, und was jedem zum Bestehen \
        fehlt. Als Dokument (html, xlsx, docx, md, pdf) ist die erste Seite für die, die entscheiden; dann folgen die \
        Einzelheiten. Die Kataloge müssen dieselben sein; sonst werden die Kriterien verglichen, die alle mit demselben \
        Text haben, und die anderen genannt. --profile misst alle an einem Profil.

        Zwei Stände einer Bewertung, oder zwei Bewertungen eines Gegenstands, werden Zeile für Zeile verglichen: ihre \
        Zahlen, wie weit sie übereinstimmen, und jedes verschieden bewertete Kriterium. Zwei Prüfer, die dasselbe Produkt \
        bewertet haben, lesen dort ihre Übereinstimmung: als Anteil und als Kappa nach Cohen, das abzieht, was schon der \
        Zufall gleich machte. Letztes Jahr gegen heute: cpo compare DIR@2025-12-31 DIR
        """)

    static let two = LocalizedString("Name at least two assessments.", "Mindestens zwei Bewertungen nennen.")
}
