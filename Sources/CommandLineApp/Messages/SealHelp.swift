import Localization

/// The help of `cpo seal` and of the options of `cpo verify` about seals.
enum SealHelp {
    static let discussion = LocalizedString(
        """
        A seal lists by their hashes all changes, the catalogue, the profiles and all evidence, and the figures that came \
        of them. With --key, ssh-keygen signs it with a key that you have for ssh or git. Afterwards cpo verify tells whether \
        all of that is still here as it was sealed, who signed it, and what has changed since. A name also becomes a \
        milestone. To add a signature, seal again under the same name while nothing has changed, or use --co-sign. An \
        unsigned seal is something to note: its SHA-256 stands for everything in it.
        """,
        """
        Ein Siegel nennt mit ihren Prüfsummen alle Änderungen, den Katalog, die Profile und alle Nachweise, und die Zahlen, \
        die sich daraus ergaben. Mit --key signiert ssh-keygen es mit einem Schlüssel, den Sie für ssh oder git haben. Danach \
        sagt cpo verify, ob alles noch so da ist, wie es besiegelt wurde, wer es signiert hat und was sich seither geändert \
        hat. Ein Name wird auch zum Meilenstein. Eine weitere Signatur kommt hinzu, wenn man unter demselben Namen noch einmal \
        besiegelt, solange sich nichts geändert hat, oder mit --co-sign. Ein Siegel ohne Signatur ist etwas zum Notieren: Seine \
        SHA-256 steht für alles darin.
        """)

    static let name = LocalizedString(
        "The name of the seal and of its milestone, for instance \"Second audit\"; none by default.",
        "Der Name des Siegels und seines Meilensteins, zum Beispiel „Zweites Audit“; ohne Angabe keiner.")
    static let key = LocalizedString(
        "Sign with this private key, or with the agent's private key of this public one. Can be repeated.",
        "Mit diesem privaten Schlüssel signieren, oder mit dem privaten zu diesem öffentlichen aus dem Agenten. Auch mehrmals."
    )
    static let coSign = LocalizedString(
        "Add to this earlier seal, named by its name or the beginning of its SHA-256.",
        "Zu diesem früheren Siegel hinzufügen; genannt mit Namen oder dem Anfang seiner SHA-256.")
    static let signature = LocalizedString(
        "Take in a signature that was made elsewhere. Can be repeated.",
        "Eine anderswo erstellte Signatur übernehmen. Auch mehrmals.")
    static let request = LocalizedString(
        "Write a request for a time stamp (RFC 3161) of the signature, or of the unsigned seal.",
        "Eine Anfrage nach einem Zeitstempel (RFC 3161) für die Signatur oder das unsignierte Siegel schreiben.")
    static let timestamp = LocalizedString(
        "Take in the reply of a time-stamping authority.", "Die Antwort eines Zeitstempeldienstes übernehmen.")

    static let signers = LocalizedString(
        "Whose keys to trust for seals, as in ALLOWED SIGNERS of ssh-keygen(1).",
        "Wessen Schlüsseln bei Siegeln zu trauen ist, wie unter ALLOWED SIGNERS in ssh-keygen(1).")
    static let revoked = LocalizedString(
        "Keys not to trust any more: public keys, or a KRL of ssh-keygen.",
        "Schlüssel, denen nicht mehr zu trauen ist: öffentliche Schlüssel oder eine KRL von ssh-keygen.")
    static let authorities = LocalizedString(
        "The certificates (PEM) of the time-stamping authorities to trust.",
        "Die Zertifikate (PEM) der Zeitstempeldienste, denen zu trauen ist.")

    static let nameOrSeal = LocalizedString(
        "Name a new seal or an earlier one to --co-sign, not both.",
        "Entweder ein neues Siegel nennen oder ein früheres mit --co-sign, nicht beides.")
    static let nothingToAdd = LocalizedString(
        "Say what to add to the seal: --key, --signature, --timestamp or --request.",
        "Angeben, was zum Siegel hinzukommt: --key, --signature, --timestamp oder --request.")
    static let oneAtATime = LocalizedString(
        "Sign with --key or take in what was made elsewhere, one at a time.",
        "Mit --key signieren oder anderswo Erstelltes übernehmen, eines nach dem anderen.")
}
