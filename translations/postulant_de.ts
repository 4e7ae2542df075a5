<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressFiles</name>
    <message>
        <source>%1 is larger than 8 MB, so it was not read.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 ist größer als 8 MB und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>A number has digits only: 6, 62 000</source>
        <translation>Eine Zahl hat nur Ziffern: 6, 62 000</translation>
    </message>
    <message>
        <source>A date is written 2027-01-31</source>
        <translation>Ein Datum wird 2027-01-31 geschrieben</translation>
    </message>
    <message>
        <source>Write Yes or No</source>
        <translation>Ja oder Nein schreiben</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>One of a list</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Eins aus einer Liste</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>Form of an answer</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>All applications</source>
        <extracomment>Where an answer holds</extracomment>
        <translation>Alle Bewerbungen</translation>
    </message>
    <message>
        <source>One site</source>
        <extracomment>Where an answer holds: a job site or system</extracomment>
        <translation>Eine Website</translation>
    </message>
    <message>
        <source>One company</source>
        <extracomment>Where an answer holds</extracomment>
        <translation>Ein Unternehmen</translation>
    </message>
    <message>
        <source>One application</source>
        <extracomment>Where an answer holds</extracomment>
        <translation>Eine Bewerbung</translation>
    </message>
    <message>
        <source>Write where it holds: a site, a company, or the number of a job</source>
        <translation>Schreiben, wo sie gilt: eine Website, ein Unternehmen oder die Nummer einer Stelle</translation>
    </message>
</context>
<context>
    <name>AnswerKind</name>
    <message>
        <source>Ordinary</source>
        <extracomment>Kind of a question: nothing sensitive</extracomment>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Personal</source>
        <extracomment>Kind of a question: name, address and the like</extracomment>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Legal</source>
        <extracomment>Kind of a question: right to work, criminal record and the like</extracomment>
        <translation>Rechtlich</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Demographic</source>
        <extracomment>Kind of a question: gender, ethnic background, disability and the like</extracomment>
        <translation>Demografisch</translation>
    </message>
</context>
<context>
    <name>ApplicationList</name>
    <message>
        <source>not yet</source>
        <extracomment>Column Submitted of an application that is queued or not complete</extracomment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>, %1</source>
        <extracomment>Column Job: stands after a company; %1 is the title of the job</extracomment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>again %1</source>
        <extracomment>Column Submitted of an application that goes again by itself; %1: &quot;10:40&quot;, or a date</extracomment>
        <translation>erneut %1</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), again %1: %2</source>
        <extracomment>%1: an instant, &quot;today at 10:40&quot;; %2: what happened, &quot;Greenhouse did not answer&quot;</extracomment>
        <translation>
            <numerusform>%n-mal versucht, erneut %1: %2</numerusform>
            <numerusform>%n-mal versucht, erneut %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), again when its turn comes: %1</source>
        <extracomment>%1: what happened, &quot;Greenhouse did not answer&quot;</extracomment>
        <translation>
            <numerusform>%n-mal versucht, erneut, sobald sie an der Reihe ist: %1</numerusform>
            <numerusform>%n-mal versucht, erneut, sobald sie an der Reihe ist: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>The address is complete</source>
        <translation>Die Adresse ist vollständig</translation>
    </message>
    <message>
        <source>Reached the server</source>
        <translation>Der Server ist erreichbar</translation>
    </message>
    <message>
        <source>Version known to work</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>Version ist als brauchbar bekannt</translation>
    </message>
    <message>
        <source>Version %1, known to work</source>
        <translation>Version %1, als brauchbar bekannt</translation>
    </message>
    <message>
        <source>Key accepted</source>
        <translation>Schlüssel angenommen</translation>
    </message>
    <message>
        <source>Language model is set up</source>
        <translation>Sprachmodell ist eingerichtet</translation>
    </message>
    <message>
        <source>Resumes can be handed over</source>
        <translation>Lebensläufe können übergeben werden</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>Version nicht bekannt</translation>
    </message>
    <message>
        <source>Language model not known</source>
        <translation>Sprachmodell nicht bekannt</translation>
    </message>
    <message>
        <source>Handing over resumes not known</source>
        <translation>Übergabe von Lebensläufen nicht bekannt</translation>
    </message>
    <message>
        <source>The server does not say</source>
        <translation>Der Server sagt es nicht</translation>
    </message>
    <message>
        <source>The server does not say its version</source>
        <translation>Der Server nennt seine Version nicht</translation>
    </message>
    <message>
        <source>Postulant is made for Skyvern 1.0 and later. It will probably work; try it with one job.</source>
        <translation>Postulant ist für Skyvern ab 1.0 gemacht. Es wird wahrscheinlich gehen; versuchen Sie es mit einer Stelle.</translation>
    </message>
    <message>
        <source>Is a language model set up there?</source>
        <translation>Ist dort ein Sprachmodell eingerichtet?</translation>
    </message>
    <message>
        <source>The server does not say. If runs end at once, look at the model&apos;s key in the server&apos;s settings.</source>
        <translation>Der Server sagt es nicht. Enden Läufe sofort, sehen Sie in den Einstellungen des Servers nach dem Schlüssel des Modells.</translation>
    </message>
    <message>
        <source>Resumes may be uploaded instead</source>
        <translation>Lebensläufe werden vielleicht hochgeladen</translation>
    </message>
    <message>
        <source>It is not known whether the server can fetch a resume from this computer. If not, it is uploaded, and the employer sees a longer file name.</source>
        <translation>Es ist nicht bekannt, ob der Server einen Lebenslauf von diesem Rechner abholen kann. Wenn nicht, wird er hochgeladen, und der Arbeitgeber sieht einen längeren Dateinamen.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>Die Adresse ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Write it as the server&apos;s pages show it, for example https://skyvern.example:8000.</source>
        <translation>Schreiben Sie sie so, wie die Seiten des Servers sie zeigen, zum Beispiel https://skyvern.example:8000.</translation>
    </message>
    <message>
        <source>The connection is not encrypted</source>
        <translation>Die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Key, profile and resume could be read on the way. Use an address with https, or allow it below the address if the server stands in your own network.</source>
        <translation>Schlüssel, Profil und Lebenslauf könnten unterwegs gelesen werden. Nehmen Sie eine Adresse mit https, oder erlauben Sie es unter der Adresse, wenn der Server in Ihrem eigenen Netz steht.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Nobody answers at this address. See that the server runs, and that address and port are right.</source>
        <translation>Unter dieser Adresse antwortet niemand. Sehen Sie nach, ob der Server läuft und ob Adresse und Port stimmen.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>It may be starting or very busy, or a firewall swallows the request. Check again in a minute.</source>
        <translation>Vielleicht startet er gerade oder ist stark ausgelastet, oder eine Firewall verschluckt die Anfrage. Prüfen Sie in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is out of date, made for another name, or made by itself. Renew it at the server, or use the name that it was made for.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, gilt für einen anderen Namen oder ist selbst ausgestellt. Erneuern Sie es am Server, oder nehmen Sie den Namen, für den es gilt.</translation>
    </message>
    <message>
        <source>The server points to another address</source>
        <translation>Der Server verweist auf eine andere Adresse</translation>
    </message>
    <message>
        <source>Postulant does not follow it with your key. Write the final address here.</source>
        <translation>Postulant folgt ihr nicht mit Ihrem Schlüssel. Schreiben Sie hier die endgültige Adresse.</translation>
    </message>
    <message>
        <source>There is no Skyvern at this address</source>
        <translation>Unter dieser Adresse ist kein Skyvern</translation>
    </message>
    <message>
        <source>A server answers, but not this part of it. Often the port is the one of the web page; the one for programs is usually 8000.</source>
        <translation>Ein Server antwortet, aber nicht dieser Teil. Oft ist der Port der der Webseite; der für Programme ist meist 8000.</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Dort antwortet etwas anderes</translation>
    </message>
    <message>
        <source>What answers is not a Skyvern server. Check address and port.</source>
        <translation>Was dort antwortet, ist kein Skyvern-Server. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The server reports a fault</source>
        <translation>Der Server meldet einen Fehler</translation>
    </message>
    <message>
        <source>The server reports a fault of its own</source>
        <translation>Der Server meldet einen eigenen Fehler</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log, or start it again, then check again.</source>
        <translation>Sehen Sie in das Protokoll des Servers, oder starten Sie ihn neu, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>No key is stored</source>
        <translation>Es ist kein Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>No key is stored for this connection</source>
        <translation>Für diese Verbindung ist kein Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>Choose Replace beside Key and paste the key from the server&apos;s settings. If the key store of this computer is locked, unlock it and check again.</source>
        <translation>Wählen Sie Ersetzen neben Schlüssel, und fügen Sie den Schlüssel aus den Einstellungen des Servers ein. Ist der Schlüsselbund dieses Rechners gesperrt, entsperren Sie ihn, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>The server refused the key</source>
        <translation>Der Server hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Copy the key from the server&apos;s settings again and choose Replace beside Key.</source>
        <translation>Kopieren Sie den Schlüssel erneut aus den Einstellungen des Servers, und wählen Sie Ersetzen neben Schlüssel.</translation>
    </message>
    <message>
        <source>No credit left</source>
        <translation>Kein Guthaben mehr</translation>
    </message>
    <message>
        <source>No credit left at this server</source>
        <translation>Bei diesem Server ist kein Guthaben mehr</translation>
    </message>
    <message>
        <source>The server wants payment before it starts another run.</source>
        <translation>Der Server verlangt eine Zahlung, bevor er einen weiteren Lauf beginnt.</translation>
    </message>
    <message>
        <source>The server asks to wait</source>
        <translation>Der Server bittet zu warten</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Check again in a minute.</source>
        <translation>Zu viele Anfragen in kurzer Zeit. Prüfen Sie in einer Minute erneut.</translation>
    </message>
    <message>
        <source>No language model is set up</source>
        <translation>Kein Sprachmodell eingerichtet</translation>
    </message>
    <message>
        <source>No language model is set up at the server</source>
        <translation>Am Server ist kein Sprachmodell eingerichtet</translation>
    </message>
    <message>
        <source>Set up a model and its key in the server&apos;s settings; without one every run ends at once.</source>
        <translation>Richten Sie in den Einstellungen des Servers ein Modell und dessen Schlüssel ein; ohne es endet jeder Lauf sofort.</translation>
    </message>
    <message>
        <source>The server may not fetch from here</source>
        <translation>Der Server darf von hier nichts abholen</translation>
    </message>
    <message>
        <source>The server may not fetch from this computer</source>
        <translation>Der Server darf von diesem Rechner nichts abholen</translation>
    </message>
    <message>
        <source>Its rules forbid this computer&apos;s address. Resumes are uploaded instead, and the employer sees a longer file name. To change it, allow this address in the server&apos;s settings.</source>
        <translation>Seine Regeln verbieten die Adresse dieses Rechners. Lebensläufe werden stattdessen hochgeladen, und der Arbeitgeber sieht einen längeren Dateinamen. Um das zu ändern, erlauben Sie diese Adresse in den Einstellungen des Servers.</translation>
    </message>
    <message>
        <source>The server cannot fetch from here</source>
        <translation>Der Server kann von hier nichts abholen</translation>
    </message>
    <message>
        <source>The server cannot reach this computer</source>
        <translation>Der Server kann diesen Rechner nicht erreichen</translation>
    </message>
    <message>
        <source>It runs in a container or on another computer. Give an address of this computer that it can reach under Address for resumes; until then resumes are uploaded, and the employer sees a longer file name.</source>
        <translation>Er läuft in einem Container oder auf einem anderen Rechner. Nennen Sie unter „Adresse für Lebensläufe“ eine Adresse dieses Rechners, die er erreicht; bis dahin werden Lebensläufe hochgeladen, und der Arbeitgeber sieht einen längeren Dateinamen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Reaching the server</source>
        <translation>Server erreichen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Handing over resumes</source>
        <translation>Lebensläufe übergeben</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Result of one step of the connection check</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Look at</source>
        <extracomment>Result of one step of the connection check: works, but worth a look</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Fix</source>
        <extracomment>Result of one step of the connection check: must be mended</extracomment>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>It points to %1. Postulant does not follow it with your key; write that address here if you trust it.</source>
        <translation>Er verweist auf %1. Postulant folgt nicht mit Ihrem Schlüssel; schreiben Sie diese Adresse hierher, wenn Sie ihr vertrauen.</translation>
    </message>
</context>
<context>
    <name>ConnectionOptionWords</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Which of the server&apos;s engines fills in the form.</source>
        <translation>Welche Engine des Servers das Formular ausfüllt.</translation>
    </message>
    <message>
        <source>Browse from</source>
        <translation>Zugriff aus</translation>
    </message>
    <message>
        <source>The server&apos;s word for a place or proxy; NONE for none.</source>
        <translation>Das Wort des Servers für einen Ort oder Proxy; NONE für keinen.</translation>
    </message>
    <message>
        <source>Browser session</source>
        <translation>Browsersitzung</translation>
    </message>
    <message>
        <source>Every run uses this open browser of the server, one after the other: set one run at the same time.</source>
        <translation>Alle Läufe nutzen nacheinander diesen offenen Browser des Servers: Stellen Sie einen Lauf gleichzeitig ein.</translation>
    </message>
    <message>
        <source>Browser profile</source>
        <translation>Browserprofil</translation>
    </message>
    <message>
        <source>Logins and cookies that the server keeps. Single tasks then use engine skyvern-2.0, of which less can be seen and proved.</source>
        <translation>Anmeldungen und Cookies, die der Server aufbewahrt. Einzelne Aufgaben nehmen dann die Engine skyvern-2.0, von der sich weniger sehen und belegen lässt.</translation>
    </message>
    <message>
        <source>Headers for the job site</source>
        <translation>Kopfzeilen für die Stellenseite</translation>
    </message>
    <message>
        <source>One on each line; the server&apos;s browser sends them along with every page it asks for.</source>
        <translation>Eine je Zeile; der Browser des Servers sendet sie bei jeder Seite mit, die er abruft.</translation>
    </message>
    <message>
        <source>More reasons to stop</source>
        <translation>Weitere Gründe anzuhalten</translation>
    </message>
    <message>
        <source>A word and when it is meant, on each line. Postulant&apos;s own words keep their meaning.</source>
        <translation>Je Zeile ein Wort und wann es gemeint ist. Die Wörter von Postulant behalten ihre Bedeutung.</translation>
    </message>
    <message>
        <source>the job is in another country</source>
        <translation>die Stelle ist in einem anderen Land</translation>
    </message>
    <message>
        <source>Title of runs</source>
        <translation>Titel der Läufe</translation>
    </message>
    <message>
        <source>What runs are called at the server.</source>
        <translation>Wie Läufe am Server heißen.</translation>
    </message>
    <message>
        <source>Address for codes</source>
        <translation>Adresse für Codes</translation>
    </message>
    <message>
        <source>Where the server waits for one-time codes that something of yours hands it. Two runs that wait at the same time may take each other&apos;s code.</source>
        <translation>Wo der Server auf Einmal-Codes wartet, die ihm etwas von Ihnen übergibt. Zwei Läufe, die gleichzeitig warten, nehmen vielleicht den Code des anderen.</translation>
    </message>
    <message>
        <source>Codes are fetched from</source>
        <translation>Codes werden geholt von</translation>
    </message>
    <message>
        <source>An address of yours that the server asks for one-time codes.</source>
        <translation>Eine Adresse von Ihnen, die der Server nach Einmal-Codes fragt.</translation>
    </message>
    <message>
        <source>Publish what it did</source>
        <translation>Veröffentlichen, was er tat</translation>
    </message>
    <message>
        <source>The server keeps a workflow of each run. It then uses engine skyvern-2.0, of which less can be seen and proved.</source>
        <translation>Der Server bewahrt von jedem Lauf einen Workflow auf. Er nimmt dann die Engine skyvern-2.0, von der sich weniger sehen und belegen lässt.</translation>
    </message>
    <message>
        <source>Write a word, an equals sign and when it is meant on each line.</source>
        <translation>Schreiben Sie in jede Zeile ein Wort, ein Gleichheitszeichen und wann es gemeint ist.</translation>
    </message>
    <message>
        <source>Write a name, a colon and a value on each line.</source>
        <translation>Schreiben Sie in jede Zeile einen Namen, einen Doppelpunkt und einen Wert.</translation>
    </message>
    <message>
        <source>Write the whole address, beginning with https:// or http://.</source>
        <translation>Schreiben Sie die ganze Adresse, beginnend mit https:// oder http://.</translation>
    </message>
    <message>
        <source>This is too long, or holds signs that cannot be sent.</source>
        <translation>Das ist zu lang oder enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Das ist nicht brauchbar.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>This server is on your own computer. The model that it uses may be somebody else&apos;s and then sees the same.</source>
        <translation>Dieser Server läuft auf Ihrem eigenen Rechner. Das Modell, das er nutzt, kann jemand anderem gehören und sieht dann dasselbe.</translation>
    </message>
    <message>
        <source>This server is Skyvern&apos;s cloud, run by the company Skyvern under its own terms.</source>
        <translation>Dieser Server ist die Cloud von Skyvern; die Firma Skyvern betreibt sie zu ihren eigenen Bedingungen.</translation>
    </message>
    <message>
        <source>This server is run by whoever gave you its address, under their rules.</source>
        <translation>Diesen Server betreibt, wer Ihnen seine Adresse gegeben hat, nach eigenen Regeln.</translation>
    </message>
    <message>
        <source>Send applications through %1?</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>Bewerbungen über %1 senden?</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>Wohin: %1</translation>
    </message>
    <message>
        <source>What goes there with each application: the address of the posting, the answers of the package as Review shows it, your resume file and your cover letter. No password, no key of another server and nothing that is not in the package.</source>
        <translation>Was mit jeder Bewerbung dorthin geht: die Adresse der Anzeige, die Antworten des Pakets, wie die Durchsicht es zeigt, Ihre Lebenslaufdatei und Ihr Anschreiben. Kein Passwort, kein Schlüssel eines anderen Servers und nichts, was nicht im Paket steht.</translation>
    </message>
    <message>
        <source>What it may keep: all of that, with pictures and a recording of the form as it is filled in, for as long as whoever runs it likes. Postulant cannot delete it there.</source>
        <translation>Was er behalten kann: all das, mit Bildern und einer Aufzeichnung des Formulars beim Ausfüllen, solange der Betreiber will. Postulant kann es dort nicht löschen.</translation>
    </message>
    <message>
        <source>From there it is typed into the employer&apos;s form. Where that cannot be handed in without agreeing to the processing of the application&apos;s data, the box is ticked for you, unless you switch that off in Settings; nothing else is ever agreed to for you.</source>
        <translation>Von dort wird es in das Formular des Arbeitgebers eingetragen. Wo es sich ohne Zustimmung zur Verarbeitung der Bewerbungsdaten nicht absenden lässt, wird das Kästchen für Sie angekreuzt, es sei denn, Sie schalten das in den Einstellungen ab; sonst wird nie etwas in Ihrem Namen zugestimmt.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <extracomment>Date in this year, in Qt&apos;s format letters: day and short name of the month</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date in another year, in Qt&apos;s format letters</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>%1: a time, &quot;10:19&quot;</extracomment>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>%1: a date, &quot;20 May&quot;; %2: a time, &quot;10:19&quot;</extracomment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>This computer</source>
        <extracomment>Name of the connection to the server on this computer</extracomment>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Being installed</source>
        <translation>Wird installiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>It ended by itself and is started again</source>
        <translation>Von selbst beendet, wird neu gestartet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>It does not run</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Look for Python and room on the disk</source>
        <translation>Python und Platz auf der Festplatte suchen</translation>
    </message>
    <message>
        <source>Make a private Python environment</source>
        <translation>Eigene Python-Umgebung anlegen</translation>
    </message>
    <message>
        <source>Download and install Skyvern</source>
        <translation>Skyvern herunterladen und installieren</translation>
    </message>
    <message>
        <source>Set up a browser</source>
        <translation>Browser einrichten</translation>
    </message>
    <message>
        <source>Check that it works</source>
        <translation>Prüfen, ob es funktioniert</translation>
    </message>
    <message>
        <source>There is no Python 3.11 or 3.12 on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein Python 3.11 oder 3.12.</translation>
    </message>
    <message>
        <source>Install one (Debian, Ubuntu: the package python3), or say where it is, and try again.</source>
        <translation>Installieren Sie eines (Debian, Ubuntu: das Paket python3), oder sagen Sie, wo es liegt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Python cannot make private environments here.</source>
        <translation>Python kann hier keine eigenen Umgebungen anlegen.</translation>
    </message>
    <message>
        <source>Install what it needs for that (Debian, Ubuntu: the package python3-venv), and try again.</source>
        <translation>Installieren Sie, was es dafür braucht (Debian, Ubuntu: das Paket python3-venv), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf der Festplatte ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>Make room and try again. What was downloaded is kept.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut. Was heruntergeladen ist, bleibt.</translation>
    </message>
    <message>
        <source>What is to be installed could not be downloaded.</source>
        <translation>Was installiert werden soll, ließ sich nicht herunterladen.</translation>
    </message>
    <message>
        <source>Check the network and try again: it goes on where it stopped.</source>
        <translation>Prüfen Sie das Netz, und versuchen Sie es erneut: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>A package is not the one that was tested, so nothing of it was installed.</source>
        <translation>Ein Paket ist nicht das, das getestet wurde; deshalb wurde nichts davon installiert.</translation>
    </message>
    <message>
        <source>If you use a package source of your own, check it; else try again later.</source>
        <translation>Wenn Sie eine eigene Paketquelle nutzen, prüfen Sie sie; sonst versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Skyvern could not be installed.</source>
        <translation>Skyvern ließ sich nicht installieren.</translation>
    </message>
    <message>
        <source>Details say why. Then try again.</source>
        <translation>Die Einzelheiten sagen, warum. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no browser that the server could use.</source>
        <translation>Es gibt keinen Browser, den der Server nutzen könnte.</translation>
    </message>
    <message>
        <source>Install Chromium or Chrome, or let Postulant download one, and try again.</source>
        <translation>Installieren Sie Chromium oder Chrome, oder lassen Sie Postulant einen herunterladen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose one, with its key: it reads the forms.</source>
        <translation>Wählen Sie eines mit seinem Schlüssel: Es liest die Formulare.</translation>
    </message>
    <message>
        <source>The model&apos;s key is not there, or the key store is locked.</source>
        <translation>Der Schlüssel des Modells fehlt, oder der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock the key store, or put the key in again.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder geben Sie den Schlüssel erneut ein.</translation>
    </message>
    <message>
        <source>Another program uses the port that you chose.</source>
        <translation>Ein anderes Programm nutzt den Port, den Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Choose another port, or let Postulant take a free one.</source>
        <translation>Wählen Sie einen anderen Port, oder lassen Sie Postulant einen freien nehmen.</translation>
    </message>
    <message>
        <source>The server ended by itself, several times.</source>
        <translation>Der Server hat sich mehrmals von selbst beendet.</translation>
    </message>
    <message>
        <source>Its log says why. What is installed stays; start it again, or update it.</source>
        <translation>Sein Protokoll sagt, warum. Was installiert ist, bleibt; starten Sie ihn neu, oder erneuern Sie ihn.</translation>
    </message>
    <message>
        <source>The server runs and does not answer.</source>
        <translation>Der Server läuft und antwortet nicht.</translation>
    </message>
    <message>
        <source>Its log may say why. Start it again.</source>
        <translation>Sein Protokoll sagt vielleicht, warum. Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The folder of the server cannot be read or written.</source>
        <translation>Der Ordner des Servers kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its rights and the disk, and try again.</source>
        <translation>Prüfen Sie seine Rechte und die Festplatte, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something else is at work on the server.</source>
        <translation>Am Server arbeitet gerade etwas anderes.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Skyvern is not installed on this computer.</source>
        <translation>Skyvern ist auf diesem Rechner nicht installiert.</translation>
    </message>
    <message>
        <source>Install it first.</source>
        <translation>Installieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>Another try goes on where it stopped.</source>
        <translation>Ein neuer Versuch geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Another one (OpenAI-compatible, for example Ollama)</source>
        <translation>Ein anderes (OpenAI-kompatibel, zum Beispiel Ollama)</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Screenshot of the last page</source>
        <translation>Bild der letzten Seite</translation>
    </message>
    <message>
        <source>Screenshot after an action</source>
        <translation>Bild nach einer Aktion</translation>
    </message>
    <message>
        <source>Screenshot as the server read it</source>
        <translation>Bild, wie es der Server gelesen hat</translation>
    </message>
    <message>
        <source>Source of a page</source>
        <translation>Quelltext einer Seite</translation>
    </message>
    <message>
        <source>Log of the browser</source>
        <translation>Protokoll des Browsers</translation>
    </message>
    <message>
        <source>The server&apos;s answer about the run</source>
        <translation>Die Antwort des Servers zum Lauf</translation>
    </message>
    <message>
        <source>The server&apos;s timeline</source>
        <translation>Der Verlauf laut Server</translation>
    </message>
    <message>
        <source>The server&apos;s list of actions</source>
        <translation>Die Aktionen laut Server</translation>
    </message>
    <message>
        <source>The server&apos;s list of steps</source>
        <translation>Die Schritte laut Server</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Der Beleg</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Beigelegte Datei</translation>
    </message>
    <message>
        <source>Refused: this is no picture.</source>
        <translation>Abgelehnt: Das ist kein Bild.</translation>
    </message>
    <message>
        <source>Refused: the picture has more points than any page.</source>
        <translation>Abgelehnt: Das Bild hat mehr Punkte als irgendeine Seite.</translation>
    </message>
    <message>
        <source>Refused: this is no recording.</source>
        <translation>Abgelehnt: Das ist keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>Refused: this is no text.</source>
        <translation>Abgelehnt: Das ist kein Text.</translation>
    </message>
    <message>
        <source>Refused: a page came instead of a log.</source>
        <translation>Abgelehnt: Statt eines Protokolls kam eine Seite.</translation>
    </message>
    <message>
        <source>Left out, with older ones: there are too many files of this kind.</source>
        <translation>Weggelassen, mit älteren: Es gibt zu viele Dateien dieser Art.</translation>
    </message>
    <message>
        <source>Left out: the files of this run are too large together.</source>
        <translation>Weggelassen: Die Dateien dieses Laufs sind zusammen zu groß.</translation>
    </message>
    <message>
        <source>Deleted by your rules.</source>
        <translation>Nach Ihren Regeln gelöscht.</translation>
    </message>
    <message>
        <source>Refused: the file is too large.</source>
        <translation>Abgelehnt: Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>Refused: the server sent us to another address.</source>
        <translation>Abgelehnt: Der Server verwies an eine andere Adresse.</translation>
    </message>
    <message>
        <source>Refused: the answer is not what was asked for.</source>
        <translation>Abgelehnt: Die Antwort ist nicht, worum gebeten wurde.</translation>
    </message>
    <message>
        <source>The server does not have it any more.</source>
        <translation>Der Server hat sie nicht mehr.</translation>
    </message>
    <message>
        <source>Not copied yet.</source>
        <translation>Noch nicht kopiert.</translation>
    </message>
    <message>
        <source>Not copied yet: the connection broke.</source>
        <translation>Noch nicht kopiert: Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>Not copied yet: the server is too slow.</source>
        <translation>Noch nicht kopiert: Der Server ist zu langsam.</translation>
    </message>
    <message>
        <source>Not copied yet: the server cannot be reached.</source>
        <translation>Noch nicht kopiert: Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Not copied yet: the server failed.</source>
        <translation>Noch nicht kopiert: Der Server hatte einen Fehler.</translation>
    </message>
    <message>
        <source>Not copied yet: the server wants to be asked later.</source>
        <translation>Noch nicht kopiert: Der Server möchte später gefragt werden.</translation>
    </message>
    <message>
        <source>Not copied: the disk is full.</source>
        <translation>Nicht kopiert: Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Not copied: the file could not be written.</source>
        <translation>Nicht kopiert: Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <extracomment>%1 is a technical word</extracomment>
        <translation>Nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>File that the page gave</source>
        <translation>Datei von der Seite</translation>
    </message>
    <message>
        <source>The server&apos;s answer about the result</source>
        <translation>Die Antwort des Servers zum Ergebnis</translation>
    </message>
    <message>
        <source>Refused: it lies at an address that is not public.</source>
        <translation>Abgelehnt: Sie liegt unter einer Adresse, die nicht öffentlich ist.</translation>
    </message>
    <message>
        <source>What your workflow said</source>
        <translation>Was Ihr Workflow gesagt hat</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>About Postulant</source>
        <translation>Über Postulant</translation>
    </message>
    <message>
        <source>Postulant %1</source>
        <extracomment>%1 is a version, &quot;0.1.0&quot;</extracomment>
        <translation>Postulant %1</translation>
    </message>
    <message>
        <source>Apply to many jobs by pointing and clicking, and keep the proof. Your profile, resumes and history stay on this computer; a server gets only what one application needs.</source>
        <translation>Bewerben Sie sich mit wenigen Klicks auf viele Stellen, und behalten Sie die Belege. Ihr Profil, Ihre Lebensläufe und Ihr Verlauf bleiben auf diesem Rechner; ein Server erhält nur, was eine einzelne Bewerbung braucht.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Es besteht keine Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with Qt %1.</source>
        <extracomment>%1 is a version of the Qt library</extracomment>
        <translation>Gebaut mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Line %1: there is no placeholder “%2”.</source>
        <extracomment>%1 is a number, %2 what stands between the braces</extracomment>
        <translation>Zeile %1: Den Platzhalter „%2“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Line %1: the free paragraph “%2” cannot be read, or is there twice.</source>
        <extracomment>%1 is a number, %2 the beginning of a free paragraph</extracomment>
        <translation>Zeile %1: Der freie Absatz „%2“ ist nicht zu lesen oder kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is opened and not closed.</source>
        <extracomment>%1 is a number, %2 a piece of the letter</extracomment>
        <translation>Zeile %1: „%2“ ist geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is closed and was not opened.</source>
        <extracomment>%1 is a number, %2 the name of a free paragraph</extracomment>
        <translation>Zeile %1: „%2“ ist geschlossen und war nicht geöffnet.</translation>
    </message>
    <message>
        <source>Line %1: “%2” begins inside another free paragraph.</source>
        <extracomment>%1 is a number, %2 the name of a free paragraph</extracomment>
        <translation>Zeile %1: „%2“ beginnt in einem anderen freien Absatz.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title of the job</source>
        <translation>Titel der Stelle</translation>
    </message>
    <message>
        <source>Place of the job</source>
        <translation>Ort der Stelle</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Address of the posting</source>
        <translation>Adresse der Anzeige</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Heutiges Datum</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Vor- und Nachname</translation>
    </message>
</context>
<context>
    <name>LiveSteps</name>
    <message numerus="yes">
        <source>Filled in %n field(s)</source>
        <translation>
            <numerusform>%n Feld ausgefüllt</numerusform>
            <numerusform>%n Felder ausgefüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploaded a file</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Eine Datei hochgeladen</translation>
    </message>
    <message>
        <source>Uploaded %1</source>
        <translation>%1 hochgeladen</translation>
    </message>
    <message numerus="yes">
        <source>Pressed %n thing(s) on the page</source>
        <translation>
            <numerusform>%n Stelle auf der Seite gedrückt</numerusform>
            <numerusform>%n Stellen auf der Seite gedrückt</numerusform>
        </translation>
    </message>
    <message>
        <source>Pressed a key</source>
        <translation>Eine Taste gedrückt</translation>
    </message>
    <message>
        <source>The server takes the page as done</source>
        <translation>Der Server hält die Seite für erledigt</translation>
    </message>
    <message>
        <source>The server gives up here</source>
        <translation>Der Server gibt hier auf</translation>
    </message>
    <message>
        <source>Did something on the page</source>
        <translation>Etwas auf der Seite getan</translation>
    </message>
    <message numerus="yes">
        <source>filled in %n field(s)</source>
        <comment>inside a sentence</comment>
        <translation>
            <numerusform>%n Feld ausgefüllt</numerusform>
            <numerusform>%n Felder ausgefüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>uploaded the resume</source>
        <comment>inside a sentence</comment>
        <translation>Lebenslauf hochgeladen</translation>
    </message>
    <message>
        <source>pressed a button</source>
        <comment>inside a sentence</comment>
        <translation>Schaltfläche gedrückt</translation>
    </message>
    <message>
        <source>takes the page as done</source>
        <comment>inside a sentence</comment>
        <translation>hält die Seite für erledigt</translation>
    </message>
    <message>
        <source>gives up here</source>
        <comment>inside a sentence</comment>
        <translation>gibt hier auf</translation>
    </message>
    <message>
        <source>works on the page</source>
        <comment>inside a sentence</comment>
        <translation>arbeitet auf der Seite</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What a server says that it did, word for word</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The last of it did not work</source>
        <translation>Das Letzte davon hat nicht geklappt</translation>
    </message>
    <message>
        <source>%1 of about %2: %3</source>
        <extracomment>How far a run is: 3 of about 8 things, and what it did last (&quot;filled in 3 fields&quot;)</extracomment>
        <translation>%1 von etwa %2: %3</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Apply to many jobs by pointing and clicking, and keep the proof.</source>
        <translation>Bewerben Sie sich mit wenigen Klicks auf viele Stellen, und behalten Sie die Belege.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Keeps everything in this folder.</source>
        <translation>Bewahrt alles in diesem Ordner auf.</translation>
    </message>
    <message>
        <source>Saves pictures of the window into this folder and ends.</source>
        <translation>Speichert Bilder des Fensters in diesen Ordner und endet.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>%1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no home folder. Say where to keep the data: --data-dir DIR</source>
        <translation>Es gibt keinen persönlichen Ordner. Sagen Sie, wo die Daten liegen sollen: --data-dir DIR</translation>
    </message>
    <message>
        <source>There is no display. postulantctl does the same in a terminal.</source>
        <translation>Es gibt keinen Bildschirm. postulantctl kann dasselbe im Terminal.</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Not forgotten</source>
        <translation>Nicht vergessen</translation>
    </message>
    <message>
        <source>Nothing of yours is left here.</source>
        <translation>Hier ist nichts mehr von Ihnen.</translation>
    </message>
    <message>
        <source>A run was begun meanwhile. Stop it first, or wait for its end.</source>
        <translation>Inzwischen hat ein Lauf begonnen. Halten Sie ihn zuerst an, oder warten Sie auf sein Ende.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be taken out of the key store: look for &quot;postulant&quot; there.</source>
        <translation>
            <numerusform>Ein Schlüssel ließ sich nicht aus dem Schlüsselbund nehmen: Suchen Sie dort nach „postulant“.</numerusform>
            <numerusform>%n Schlüssel ließen sich nicht aus dem Schlüsselbund nehmen: Suchen Sie dort nach „postulant“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n percent</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n Prozent</numerusform>
            <numerusform>%n Prozent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <comment>number of a limit</comment>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>At one company, at most</source>
        <translation>Je Firma höchstens</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Counted over the days below. What is over it waits in the queue.</source>
        <translation>Gezählt über die Tage darunter. Was darüber hinausgeht, wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>The days over which that is counted.</source>
        <translation>Über so viele Tage wird gezählt.</translation>
    </message>
    <message>
        <source>Between two, at least</source>
        <translation>Dazwischen mindestens</translation>
    </message>
    <message>
        <source>no wait</source>
        <translation>keine Wartezeit</translation>
    </message>
    <message>
        <source>From one application at a company to the next.</source>
        <translation>Von einer Bewerbung bei einer Firma bis zur nächsten.</translation>
    </message>
    <message>
        <source>Ask about a like job for</source>
        <translation>Bei ähnlicher Stelle fragen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>A job with almost the same title at the same company may be the one that you applied to.</source>
        <translation>Eine Stelle mit fast demselben Titel bei derselben Firma kann die sein, auf die Sie sich beworben haben.</translation>
    </message>
    <message>
        <source>A day, at most</source>
        <translation>Je Tag höchstens</translation>
    </message>
    <message>
        <source>Over all sites, from midnight to midnight. Practice is not counted.</source>
        <translation>Über alle Systeme, von Mitternacht bis Mitternacht. Die Übung zählt nicht.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Nothing is sent from this time on, such as 22:00. Runs already started go on.</source>
        <translation>Ab dieser Zeit, zum Beispiel 22:00, wird nichts gesendet. Begonnene Läufe gehen weiter.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>May be a time of the next morning, such as 7:00. Both are needed.</source>
        <translation>Kann eine Zeit am nächsten Morgen sein, zum Beispiel 7:00. Beide sind nötig.</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Nothing is sent before: a time such as 22:00, or a date and a time. Empty: at once.</source>
        <translation>Vorher wird nichts gesendet: eine Zeit wie 22:00, oder Datum und Zeit. Leer: sofort.</translation>
    </message>
    <message>
        <source>Spend a day, at most</source>
        <translation>Ausgaben je Tag höchstens</translation>
    </message>
    <message>
        <source>In the money of the server, as it says what its runs cost. Servers that say no price are not held up.</source>
        <translation>Im Geld des Servers, so wie er sagt, was seine Läufe kosten. Server, die keinen Preis nennen, werden nicht aufgehalten.</translation>
    </message>
    <message>
        <source>Spend a month, at most</source>
        <translation>Ausgaben je Monat höchstens</translation>
    </message>
    <message>
        <source>The same, from the first day of the month on.</source>
        <translation>Dasselbe, ab dem ersten Tag des Monats.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Only where nothing was sent and the trouble can pass.</source>
        <translation>Nur wo nichts gesendet wurde und die Störung vorübergehen kann.</translation>
    </message>
    <message>
        <source>First after</source>
        <translation>Zuerst nach</translation>
    </message>
    <message>
        <source>Each further time after twice as long.</source>
        <translation>Jedes weitere Mal nach doppelt so langer Zeit.</translation>
    </message>
    <message>
        <source>Call a run stuck after</source>
        <translation>Lauf gilt als hängend nach</translation>
    </message>
    <message>
        <source>Without any sign of life from it.</source>
        <translation>Ohne jedes Lebenszeichen von ihm.</translation>
    </message>
    <message>
        <source>Keep single requests for</source>
        <translation>Einzelne Anfragen behalten</translation>
    </message>
    <message>
        <source>Older looks at runs are kept as counts by day.</source>
        <translation>Ältere Abfragen von Läufen bleiben als Zahlen je Tag.</translation>
    </message>
    <message>
        <source>Look jobs up</source>
        <translation>Stellen nachschlagen</translation>
    </message>
    <message>
        <source>Asks the site for company, title and whether a job is still open, before anything is spent. Nothing of you is sent with it.</source>
        <translation>Fragt die Website nach Firma und Titel und ob die Stelle noch offen ist, bevor etwas ausgegeben wird. Von Ihnen wird dabei nichts gesendet.</translation>
    </message>
    <message>
        <source>When so many fail</source>
        <translation>Wenn so viele scheitern</translation>
    </message>
    <message>
        <source>Of the last runs that ended.</source>
        <translation>Von den letzten Läufen, die zu Ende sind.</translation>
    </message>
    <message>
        <source>When a server slows us</source>
        <translation>Wenn ein Server bremst</translation>
    </message>
    <message>
        <source>Of the requests of ten minutes that it asked to send later.</source>
        <translation>Von den Anfragen aus zehn Minuten, die er später haben wollte.</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Fewer say too little about what is wrong.</source>
        <translation>Weniger sagen zu wenig darüber, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Listen to servers</source>
        <translation>Auf Server hören</translation>
    </message>
    <message>
        <source>A server that can (its word is webhook) tells when a run has changed, so that Postulant looks at once. It works without.</source>
        <translation>Ein Server, der es kann (sein Wort dafür ist Webhook), sagt Bescheid, wenn sich ein Lauf geändert hat; Postulant sieht dann sofort nach. Es geht auch ohne.</translation>
    </message>
    <message>
        <source>At this address</source>
        <translation>Unter dieser Adresse</translation>
    </message>
    <message>
        <source>A numeric address of this computer that the server can reach. Empty: this computer only.</source>
        <translation>Eine Adresse dieses Rechners aus Zahlen, die der Server erreicht. Leer: nur dieser Rechner.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>a free one</source>
        <translation>ein freier</translation>
    </message>
    <message>
        <source>A free one is kept once it is found.</source>
        <translation>Ein freier bleibt, sobald er gefunden ist.</translation>
    </message>
    <message>
        <source>Offer metrics</source>
        <translation>Messwerte anbieten</translation>
    </message>
    <message>
        <source>Counts of requests and runs, on this computer only, for programs such as Prometheus.</source>
        <translation>Zahlen zu Anfragen und Läufen, nur auf diesem Rechner, für Programme wie Prometheus.</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>Port der Messwerte</translation>
    </message>
    <message>
        <source>Where such a program finds them.</source>
        <translation>Wo ein solches Programm sie findet.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Job sites</source>
        <translation>Stellenseiten</translation>
    </message>
    <message>
        <source>Warn me</source>
        <translation>Warnen</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>Wait for codes</source>
        <translation>Auf Codes warten</translation>
    </message>
    <message>
        <source>Where a form mails you a code, the run waits some minutes for it and Postulant asks you. Without, it ends there and nothing is sent.</source>
        <translation>Schickt Ihnen ein Formular einen Code, wartet der Lauf einige Minuten darauf und Postulant fragt Sie danach. Sonst endet er dort und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <extracomment>Megabytes; %1 is a number</extracomment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Keep recordings for</source>
        <translation>Aufzeichnungen behalten</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>They are the largest files by far. Screenshots are not touched by this.</source>
        <translation>Sie sind mit Abstand die größten Dateien. Bilder betrifft das nicht.</translation>
    </message>
    <message>
        <source>All files together, at most</source>
        <translation>Alle Dateien zusammen, höchstens</translation>
    </message>
    <message>
        <source>Over it practice goes first, then recordings, then other files, the oldest first.</source>
        <translation>Darüber geht zuerst die Übung, dann Aufzeichnungen, dann andere Dateien, jeweils die ältesten zuerst.</translation>
    </message>
    <message>
        <source>How long files stay</source>
        <translation>Wie lange Dateien bleiben</translation>
    </message>
    <message>
        <source>Ask about a resume after</source>
        <translation>Nach einem Lebenslauf fragen nach</translation>
    </message>
    <message>
        <source>Counted from the day it was added.</source>
        <translation>Gezählt ab dem Tag, an dem er hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>Checks before sending</source>
        <translation>Prüfungen vor dem Senden</translation>
    </message>
    <message>
        <source>The first time at a site</source>
        <translation>Beim ersten Mal auf einer Seite</translation>
    </message>
    <message>
        <source>Only where something is worth a look</source>
        <translation>Nur wo etwas einen Blick verdient</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>I look at what is sent</source>
        <translation>Ich sehe an, was gesendet wird</translation>
    </message>
    <message>
        <source>The rest is sent without asking, when its turn comes. What is not complete, or is worth a look, always waits in Review.</source>
        <translation>Der Rest wird ohne Nachfrage gesendet, wenn er an der Reihe ist. Was nicht vollständig ist oder einen Blick verdient, wartet immer in der Durchsicht.</translation>
    </message>
    <message>
        <source>Decline voluntary questions</source>
        <translation>Freiwillige Fragen ablehnen</translation>
    </message>
    <message>
        <source>About gender, ethnicity, veteran status and disability, where your profile leaves them open. Without, they stay empty, and where a form demands an answer, it is asked.</source>
        <translation>Nach Geschlecht, Herkunft, Veteranenstatus und Behinderung, wo Ihr Profil sie offenlässt. Ohne bleiben sie leer, und wo ein Formular eine Antwort verlangt, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Agree to data processing</source>
        <translation>Datenverarbeitung zustimmen</translation>
    </message>
    <message>
        <source>Ticks the box of a form that cannot be handed in without it; every package shows it. Without, such a form stops and asks you.</source>
        <translation>Kreuzt das Kästchen an, wenn sich ein Formular ohne es nicht absenden lässt; jedes Paket zeigt es. Ohne hält ein solches Formular an und fragt Sie.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>The employer’s page showed a thank-you text %1. Nothing is left to do.</source>
        <extracomment>%1 is an instant: &quot;today at 09:42&quot;</extracomment>
        <translation>Die Seite des Arbeitgebers hat %1 einen Dankestext gezeigt. Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>The employer’s page showed a thank-you text and a reference %1. Nothing is left to do.</source>
        <translation>Die Seite des Arbeitgebers hat %1 einen Dankestext und eine Nummer gezeigt. Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>You said %1 that you applied by hand.</source>
        <translation>Sie haben %1 gesagt, dass Sie sich selbst beworben haben.</translation>
    </message>
    <message>
        <source>Taken over from your earlier history.</source>
        <translation>Aus Ihrem früheren Verlauf übernommen.</translation>
    </message>
    <message>
        <source>It was probably sent, but no page proved it.</source>
        <translation>Sie wurde wahrscheinlich gesendet, aber keine Seite hat es belegt.</translation>
    </message>
    <message>
        <source>It is sent %1, when its turn comes.</source>
        <translation>Sie wird %1 gesendet, sobald sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>It is sent when its turn comes.</source>
        <translation>Sie wird gesendet, sobald sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>It waits until you have looked at what will be sent.</source>
        <translation>Sie wartet, bis Sie angesehen haben, was gesendet wird.</translation>
    </message>
    <message>
        <source>It is not complete yet.</source>
        <translation>Sie ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Being handed to %1 now.</source>
        <translation>Wird gerade an %1 übergeben.</translation>
    </message>
    <message>
        <source>The server fills in the form: step %1, %2.</source>
        <translation>Der Server füllt das Formular aus: Schritt %1, %2.</translation>
    </message>
    <message>
        <source>The server has taken it and begins: %1.</source>
        <translation>Der Server hat sie angenommen und beginnt: %1.</translation>
    </message>
    <message>
        <source>The run is paused at the server and waits there for a person.</source>
        <translation>Der Lauf ist am Server angehalten und wartet dort auf einen Menschen.</translation>
    </message>
    <message>
        <source>The run waits for something that only you can give.</source>
        <translation>Der Lauf wartet auf etwas, das nur Sie geben können.</translation>
    </message>
    <message>
        <source>You took it from the queue.</source>
        <translation>Sie haben sie aus der Warteschlange genommen.</translation>
    </message>
    <message numerus="yes">
        <source>the limit of %n step(s)</source>
        <translation>
            <numerusform>die Grenze von %n Schritt</numerusform>
            <numerusform>die Grenze von %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Row of &quot;What is known&quot;: the request left this computer</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>The request left at %1; whether it arrived is not known.</source>
        <translation>Die Anfrage ging um %1 hinaus; ob sie ankam, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The server knows no run with this mark.</source>
        <translation>Der Server kennt keinen Lauf mit diesem Kennzeichen.</translation>
    </message>
    <message>
        <source>The request left this computer at %1 and the run started.</source>
        <translation>Die Anfrage verließ diesen Rechner um %1, und der Lauf begann.</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Row of &quot;What is known&quot;: about the resume</extracomment>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>No page showed the name of the resume.</source>
        <translation>Keine Seite hat den Namen des Lebenslaufs gezeigt.</translation>
    </message>
    <message>
        <source>The page showed %1.</source>
        <translation>Die Seite hat %1 gezeigt.</translation>
    </message>
    <message>
        <source>Pressed</source>
        <extracomment>Row of &quot;What is known&quot;: Submit was pressed</extracomment>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>The server says that the form was submitted.</source>
        <translation>Der Server sagt, dass das Formular abgesendet wurde.</translation>
    </message>
    <message>
        <source>Something was pressed after the form was filled in; it may have been Submit.</source>
        <translation>Nach dem Ausfüllen wurde etwas gedrückt; es kann das Absenden gewesen sein.</translation>
    </message>
    <message>
        <source>Whether Submit was pressed is not known.</source>
        <translation>Ob abgesendet wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not seen</source>
        <extracomment>Row of &quot;What is known&quot;: no thank-you page</extracomment>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>No thank-you text and no reference.</source>
        <translation>Kein Dankestext und keine Nummer.</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>The server read “%1”, which is not on the stored page.</source>
        <translation>Der Server hat „%1“ gelesen; das steht nicht auf der gespeicherten Seite.</translation>
    </message>
    <message>
        <source>Run ended</source>
        <extracomment>Row of &quot;What is known&quot;: %1 instant, %2 what the server says, such as &quot;completed&quot;</extracomment>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>%1: the server says “%2”.</source>
        <translation>%1: Der Server sagt „%2“.</translation>
    </message>
    <message>
        <source>More than one run carried this application. One is followed and the others were told to stop; look whether the employer received it, and how often.</source>
        <translation>Zu dieser Bewerbung gab es mehr als einen Lauf. Einem folgt Postulant, die anderen sollten anhalten; sehen Sie nach, ob der Arbeitgeber sie erhalten hat und wie oft.</translation>
    </message>
    <message>
        <source>The connection broke while it was being sent, and the server could not be asked for its run since. Postulant asks again when it answers.</source>
        <translation>Die Verbindung riss beim Senden ab, und der Server ließ sich seitdem nicht nach ihrem Lauf fragen. Postulant fragt erneut, sobald er antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Tried %n time(s).</source>
        <extracomment>%1: a sentence about what happened</extracomment>
        <translation>
            <numerusform>%1 %n-mal versucht.</numerusform>
            <numerusform>%1 %n-mal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server could not be asked whether it knows one.</source>
        <translation>Der Server ließ sich nicht fragen, ob er einen kennt.</translation>
    </message>
    <message>
        <source>Nothing is sent while the disk cannot be written.</source>
        <translation>Es wird nichts gesendet, solange sich der Datenträger nicht beschreiben lässt.</translation>
    </message>
    <message>
        <source>The queue is paused. It is sent when the queue goes on and its turn comes.</source>
        <translation>Die Warteschlange ist angehalten. Die Bewerbung wird gesendet, wenn es weitergeht und sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>It waits for its server. %1.</source>
        <extracomment>%1: how its server is, &quot;Home server cannot be reached. Next try 10:24&quot;</extracomment>
        <translation>Sie wartet auf ihren Server. %1.</translation>
    </message>
    <message>
        <source>It is sent %1 at the earliest. %2</source>
        <extracomment>%1: &quot;today at 22:00&quot;, %2: a sentence, &quot;Nothing is sent during the quiet hours.&quot;</extracomment>
        <translation>Sie wird frühestens %1 gesendet. %2</translation>
    </message>
    <message>
        <source>Hand over a code…</source>
        <translation>Code übergeben …</translation>
    </message>
    <message>
        <source>The run is paused at the server. It says: “%1”</source>
        <translation>Der Lauf ist beim Server angehalten. Er sagt: „%1“</translation>
    </message>
    <message>
        <source>Nothing has moved for a while, as when a form has mailed a code. Look into your mail; the server waits for it until about %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Seit einer Weile bewegt sich nichts, so wie wenn ein Formular einen Code geschickt hat. Sehen Sie in Ihre Post; der Server wartet bis etwa %1 darauf.</translation>
    </message>
    <message>
        <source>Nothing has moved for a while, as when a form has mailed a code. Look for mail to %1; the server waits for it until about %2.</source>
        <extracomment>%1 is an email address, %2 a time of day</extracomment>
        <translation>Seit einer Weile bewegt sich nichts, so wie wenn ein Formular einen Code geschickt hat. Suchen Sie nach Post an %1; der Server wartet bis etwa %2 darauf.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The run ended while the form waited for a code that was mailed to you.</source>
        <translation>Der Lauf endete, während das Formular auf einen Code wartete, der Ihnen per E-Mail geschickt wurde.</translation>
    </message>
    <message>
        <source>More than one run carried this application. One is followed and the others cannot be stopped; look whether the employer received it, and how often.</source>
        <translation>Zu dieser Bewerbung gab es mehr als einen Lauf. Einem folgt Postulant, die anderen lassen sich nicht anhalten; sehen Sie nach, ob der Arbeitgeber sie erhalten hat und wie oft.</translation>
    </message>
    <message>
        <source>The connection broke while it was being sent, and servers of this kind cannot be asked for a run. Look whether the employer received it.</source>
        <translation>Die Verbindung brach beim Senden ab, und Server dieser Art lassen sich nicht nach einem Lauf fragen. Sehen Sie nach, ob der Arbeitgeber sie erhalten hat.</translation>
    </message>
    <message>
        <source>Servers of this kind cannot be asked for one.</source>
        <translation>Server dieser Art lassen sich nicht danach fragen.</translation>
    </message>
    <message>
        <source>The server was not asked which resume the page showed.</source>
        <translation>Der Server wurde nicht gefragt, welchen Lebenslauf die Seite zeigte.</translation>
    </message>
    <message>
        <source>The server was not asked for a thank-you text.</source>
        <translation>Der Server wurde nicht nach einem Dankestext gefragt.</translation>
    </message>
</context>
<context>
    <name>ParameterWords</name>
    <message>
        <source>Nothing: the workflow&apos;s own default</source>
        <extracomment>Where the value of a workflow&apos;s parameter comes from: nowhere</extracomment>
        <translation>Nichts: der Standard des Workflows</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <extracomment>Where a value comes from. %1 is the label of a field: &quot;First name&quot;</extracomment>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>Always the same text</source>
        <translation>Immer derselbe Text</translation>
    </message>
    <message>
        <source>Address of the posting</source>
        <translation>Adresse der Anzeige</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>All details and answers</source>
        <translation>Alle Angaben und Antworten</translation>
    </message>
    <message>
        <source>Hints for this site</source>
        <translation>Hinweise für diese Website</translation>
    </message>
    <message>
        <source>Our mark, to find the run again</source>
        <extracomment>A random mark by which a run is found again at the server</extracomment>
        <translation>Kennzeichen von Postulant, um den Lauf wiederzufinden</translation>
    </message>
    <message>
        <source>Where the run waits for a code</source>
        <translation>Wo der Lauf auf einen Code wartet</translation>
    </message>
</context>
<context>
    <name>ProfileField</name>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Preferred first name</source>
        <translation>Rufname</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Current location</source>
        <translation>Derzeitiger Ort</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Current company</source>
        <translation>Derzeitige Firma</translation>
    </message>
    <message>
        <source>Current job title</source>
        <translation>Derzeitige Stelle</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>Jahre Berufserfahrung</translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation>Höchster Abschluss</translation>
    </message>
    <message>
        <source>Languages and levels</source>
        <translation>Sprachen und Niveau</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Führerschein</translation>
    </message>
    <message>
        <source>Authorized to work there</source>
        <translation>Arbeitserlaubnis dort</translation>
    </message>
    <message>
        <source>Needs sponsorship now</source>
        <translation>Braucht jetzt ein Visum vom Arbeitgeber</translation>
    </message>
    <message>
        <source>Needs sponsorship later</source>
        <translation>Braucht später ein Visum vom Arbeitgeber</translation>
    </message>
    <message>
        <source>Authorized, by country</source>
        <translation>Arbeitserlaubnis nach Land</translation>
    </message>
    <message>
        <source>Visa or permit</source>
        <translation>Visum oder Aufenthaltstitel</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 oder älter</translation>
    </message>
    <message>
        <source>Security clearance</source>
        <translation>Sicherheitsüberprüfung</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>Hintergrundprüfung</translation>
    </message>
    <message>
        <source>Non-compete</source>
        <translation>Wettbewerbsverbot</translation>
    </message>
    <message>
        <source>Notice period</source>
        <translation>Kündigungsfrist</translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation>Frühester Beginn</translation>
    </message>
    <message>
        <source>Salary expectation</source>
        <translation>Gehaltsvorstellung</translation>
    </message>
    <message>
        <source>Currency of the salary</source>
        <translation>Währung des Gehalts</translation>
    </message>
    <message>
        <source>Salary is meant per</source>
        <translation>Gehalt gilt je</translation>
    </message>
    <message>
        <source>Current salary</source>
        <translation>Derzeitiges Gehalt</translation>
    </message>
    <message>
        <source>Willing to relocate</source>
        <translation>Umzugsbereit</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Type of contract</source>
        <translation>Art des Vertrags</translation>
    </message>
    <message>
        <source>Willing to travel</source>
        <translation>Reisebereitschaft</translation>
    </message>
    <message>
        <source>Shift work</source>
        <translation>Schichtarbeit</translation>
    </message>
    <message>
        <source>How you heard of the job</source>
        <translation>Wie Sie von der Stelle erfuhren</translation>
    </message>
    <message>
        <source>If that is not on the list</source>
        <translation>Wenn das nicht auf der Liste steht</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Hispanic or Latino</source>
        <translation>Hispanisch oder lateinamerikanisch</translation>
    </message>
    <message>
        <source>Race or ethnicity</source>
        <translation>Ethnische Zugehörigkeit</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>Veteranenstatus</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Behinderung</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Mx</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>Dr.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>On-site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Aus der Ferne</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Full-time</source>
        <translation>Vollzeit</translation>
    </message>
    <message>
        <source>Part-time</source>
        <translation>Teilzeit</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Praktikum</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Company website</source>
        <translation>Website der Firma</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Non-binary</source>
        <translation>Nichtbinär</translation>
    </message>
    <message>
        <source>Decline to answer</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>American Indian or Alaska Native</source>
        <translation>Indigene Amerikas oder Alaskas</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiatisch</translation>
    </message>
    <message>
        <source>Black or African American</source>
        <translation>Schwarz oder afroamerikanisch</translation>
    </message>
    <message>
        <source>Native Hawaiian or Other Pacific Islander</source>
        <translation>Hawaiianisch oder pazifische Inseln</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Two or more races</source>
        <translation>Zwei oder mehr Zugehörigkeiten</translation>
    </message>
    <message>
        <source>I am a protected veteran</source>
        <translation>Ich bin geschützter Veteran</translation>
    </message>
    <message>
        <source>I am not a protected veteran</source>
        <translation>Ich bin kein geschützter Veteran</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Terms and right to work</source>
        <translation>Bedingungen und Arbeitserlaubnis</translation>
    </message>
    <message>
        <source>How you heard of it</source>
        <translation>Wie Sie davon erfuhren</translation>
    </message>
    <message>
        <source>Equal opportunity</source>
        <translation>Chancengleichheit</translation>
    </message>
</context>
<context>
    <name>ProofFile</name>
    <message>
        <source>Attached by the applicant: %1</source>
        <extracomment>A file that the reader put beside the application; %1 is its name</extracomment>
        <translation>Von der sich bewerbenden Person beigelegt: %1</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie vermerkt</translation>
    </message>
    <message>
        <source>changed since it was recorded</source>
        <translation>verändert, seit sie vermerkt wurde</translation>
    </message>
    <message>
        <source>missing on this computer</source>
        <translation>fehlt auf diesem Rechner</translation>
    </message>
    <message>
        <source>was never copied</source>
        <translation>wurde nie kopiert</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By hand, on the applicant’s word</source>
        <translation>Von Hand, auf das Wort der sich bewerbenden Person</translation>
    </message>
    <message>
        <source>Taken over from an earlier history</source>
        <translation>Aus einem früheren Verlauf übernommen</translation>
    </message>
    <message>
        <source>Run with</source>
        <extracomment>The server that ran it, and how it is talked to</extracomment>
        <translation>Ausgeführt mit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The server’s word</source>
        <translation>Wort des Servers</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Wann und wie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Was anything sent?</source>
        <translation>Wurde etwas gesendet?</translation>
    </message>
    <message>
        <source>Text on the page</source>
        <translation>Text auf der Seite</translation>
    </message>
    <message>
        <source>Read by the server</source>
        <translation>Vom Server gelesen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Last address</source>
        <translation>Letzte Adresse</translation>
    </message>
    <message>
        <source>Resume shown</source>
        <translation>Gezeigter Lebenslauf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Hash of the resume</source>
        <translation>Prüfsumme des Lebenslaufs</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>Where an answer came from: &quot;From profile: Analyst&quot;</extracomment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Left blank</source>
        <translation>Leer gelassen</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Nothing is recorded as sent by Postulant.</source>
        <translation>Es ist nichts vermerkt, was Postulant gesendet hat.</translation>
    </message>
    <message>
        <source>What the server’s browser did</source>
        <translation>Was der Browser des Servers getan hat</translation>
    </message>
    <message>
        <source>Files and their hashes (SHA-256)</source>
        <translation>Dateien und ihre Prüfsummen (SHA-256)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A job: %1 its title, %2 the company</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Practice: nothing left this computer</source>
        <translation>Übung: Nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Written by Postulant on %1</source>
        <extracomment>%1 is an instant</extracomment>
        <translation>Von Postulant geschrieben am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture %1 of %2. %3. %4. SHA-256 %5</source>
        <extracomment>Under a picture: %1 of %2, %3 what it shows, %4 when it was copied, %5 its hash</extracomment>
        <translation>Bild %1 von %2. %3. %4. SHA-256 %5</translation>
    </message>
    <message>
        <source>This picture was left out: it is missing, or it is no picture that can be drawn.</source>
        <translation>Dieses Bild wurde weggelassen: Es fehlt, oder es ist kein Bild, das gezeichnet werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>the limit of %n step(s)</source>
        <translation>
            <numerusform>die Grenze von %n Schritt</numerusform>
            <numerusform>die Grenze von %n Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash of all of it</source>
        <extracomment>Of everything that an application consists of</extracomment>
        <translation>Prüfsumme von allem</translation>
    </message>
    <message>
        <source>What was prepared, and not sent</source>
        <translation>Was vorbereitet und nicht gesendet wurde</translation>
    </message>
    <message>
        <source>Approved by a rule of the applicant</source>
        <translation>Durch eine Regel der bewerbenden Person freigegeben</translation>
    </message>
</context>
<context>
    <name>RemarkWords</name>
    <message>
        <source>Open posting</source>
        <translation>Stelle öffnen</translation>
    </message>
    <message>
        <source>Every application asks for it and there is no answer. Postulant never guesses one.</source>
        <translation>Jede Bewerbung fragt danach, und es gibt keine Antwort. Postulant rät nie.</translation>
    </message>
    <message>
        <source>Nearly every form asks for it, and many demand it. Without it a run may stop and ask you.</source>
        <translation>Fast jedes Formular fragt danach, und viele verlangen es. Ohne es hält ein Lauf vielleicht an und fragt Sie.</translation>
    </message>
    <message>
        <source>This is not a whole email address.</source>
        <translation>Das ist keine vollständige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is no telephone number: it is too short, too long, or not only digits.</source>
        <translation>Das ist keine Telefonnummer: zu kurz, zu lang oder nicht nur Ziffern.</translation>
    </message>
    <message>
        <source>Many forms take a number only with its country code, for example +44 113 496 0142.</source>
        <translation>Viele Formulare nehmen eine Nummer nur mit Ländervorwahl, zum Beispiel +44 113 496 0142.</translation>
    </message>
    <message>
        <source>Many forms take an address only as a whole, for example https://example.com.</source>
        <translation>Viele Formulare nehmen eine Adresse nur vollständig, zum Beispiel https://example.com.</translation>
    </message>
    <message>
        <source>a question without an answer</source>
        <translation>eine Frage ohne Antwort</translation>
    </message>
    <message>
        <source>“%1” has no answer. If a form asks it, the run stops and asks you.</source>
        <extracomment>%1 is a question</extracomment>
        <translation>„%1“ hat keine Antwort. Fragt ein Formular danach, hält der Lauf an und fragt Sie.</translation>
    </message>
    <message>
        <source>a placeholder is left</source>
        <translation>ein Platzhalter ist übrig</translation>
    </message>
    <message>
        <source>“%1” holds a placeholder that is not filled in.</source>
        <extracomment>%1 is a question or the name of a field</extracomment>
        <translation>„%1“ enthält einen Platzhalter, der nicht ausgefüllt ist.</translation>
    </message>
    <message>
        <source>this site usually asks more</source>
        <translation>diese Website fragt meist mehr</translation>
    </message>
    <message>
        <source>No answer yet: %1. If the form demands one, the run stops and asks you; declining is an answer too.</source>
        <extracomment>%1 is a list of questions: &quot;Gender, Veteran&quot;</extracomment>
        <translation>Noch keine Antwort: %1. Verlangt das Formular eine, hält der Lauf an und fragt Sie; auch Ablehnen ist eine Antwort.</translation>
    </message>
    <message>
        <source>It names a day that has passed: %1.</source>
        <translation>Darin steht ein Tag, der vorbei ist: %1.</translation>
    </message>
    <message>
        <source>no resume</source>
        <translation>kein Lebenslauf</translation>
    </message>
    <message>
        <source>There is no resume to send. Add one, or choose another in the table.</source>
        <translation>Es gibt keinen Lebenslauf zum Senden. Fügen Sie einen hinzu, oder wählen Sie in der Tabelle einen anderen.</translation>
    </message>
    <message>
        <source>the letter is not whole</source>
        <translation>das Anschreiben ist nicht vollständig</translation>
    </message>
    <message>
        <source>It has no value for: %1. Fill it in, or choose another letter in the table.</source>
        <extracomment>%1 is a list: &quot;Company, First name&quot;</extracomment>
        <translation>Es fehlt ein Wert für: %1. Tragen Sie ihn ein, oder wählen Sie in der Tabelle ein anderes Anschreiben.</translation>
    </message>
    <message>
        <source>another company in the letter</source>
        <translation>eine andere Firma im Anschreiben</translation>
    </message>
    <message>
        <source>The letter is written to “%1”, and this job is at another company.</source>
        <translation>Das Anschreiben richtet sich an „%1“, und diese Stelle ist bei einer anderen Firma.</translation>
    </message>
    <message>
        <source>The letter names “%1”, and this job is at another company. If it is a former employer, all is well.</source>
        <translation>Das Anschreiben nennt „%1“, und diese Stelle ist bei einer anderen Firma. Ist es ein früherer Arbeitgeber, ist alles gut.</translation>
    </message>
    <message>
        <source>language of the resume</source>
        <translation>Sprache des Lebenslaufs</translation>
    </message>
    <message>
        <source>The resume is written in %1, the posting in %2. Another resume may fit better.</source>
        <extracomment>%1 and %2 are languages by their own names: &quot;Deutsch&quot;</extracomment>
        <translation>Die Sprache des Lebenslaufs ist %1, die der Anzeige %2. Ein anderer Lebenslauf passt vielleicht besser.</translation>
    </message>
    <message>
        <source>an old resume</source>
        <translation>ein alter Lebenslauf</translation>
    </message>
    <message numerus="yes">
        <source>It was added %n day(s) ago. Replace it if something has changed since.</source>
        <translation>
            <numerusform>Er wurde vor %n Tag hinzugefügt. Ersetzen Sie ihn, wenn sich seither etwas geändert hat.</numerusform>
            <numerusform>Er wurde vor %n Tagen hinzugefügt. Ersetzen Sie ihn, wenn sich seither etwas geändert hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>name of the resume&apos;s file</source>
        <translation>Name der Lebenslaufdatei</translation>
    </message>
    <message>
        <source>“%1” in the name is nobody&apos;s business: the employer sees it. Name it, for example, after yourself.</source>
        <extracomment>%1 is a part of a file name: &quot;v3&quot;</extracomment>
        <translation>„%1“ im Namen geht niemanden etwas an: Der Arbeitgeber sieht ihn. Nennen Sie die Datei zum Beispiel nach sich selbst.</translation>
    </message>
    <message>
        <source>another company in the file&apos;s name</source>
        <translation>eine andere Firma im Dateinamen</translation>
    </message>
    <message>
        <source>The name of the resume&apos;s file names “%1”, and this employer would see it.</source>
        <extracomment>%1 is the name of a company</extracomment>
        <translation>Der Name der Lebenslaufdatei nennt „%1“, und dieser Arbeitgeber würde es sehen.</translation>
    </message>
    <message>
        <source>the company is not known</source>
        <translation>die Firma ist nicht bekannt</translation>
    </message>
    <message>
        <source>The address does not say it. Open the posting to see that it is the right job.</source>
        <translation>Die Adresse verrät sie nicht. Öffnen Sie die Anzeige, um zu sehen, ob es die richtige Stelle ist.</translation>
    </message>
    <message>
        <source>on your list of those not to apply to</source>
        <translation>auf Ihrer Liste „Nicht bewerben bei“</translation>
    </message>
    <message>
        <source>You do not want to apply at “%1”. Take it from the list in Settings, or remove this job.</source>
        <extracomment>%1 is a company or a site</extracomment>
        <translation>Sie möchten sich bei „%1“ nicht bewerben. Ändern Sie die Liste in den Einstellungen, oder entfernen Sie diese Stelle.</translation>
    </message>
    <message>
        <source>it looks like one that was sent</source>
        <translation>ähnelt einer, die gesendet wurde</translation>
    </message>
    <message>
        <source>%1 has the same company and a like title. Approve sends this one too.</source>
        <extracomment>%1 names another application, for example &quot;#12 · Data engineer · Acme Labs&quot;</extracomment>
        <translation>%1 hat dieselbe Firma und einen ähnlichen Titel. Freigeben sendet auch diese.</translation>
    </message>
    <message>
        <source>Add resume…</source>
        <translation>Lebenslauf hinzufügen…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Ausfüllen…</translation>
    </message>
    <message>
        <source>Change letter…</source>
        <translation>Anschreiben ändern…</translation>
    </message>
    <message>
        <source>Change resumes…</source>
        <translation>Lebensläufe ändern…</translation>
    </message>
    <message>
        <source>Change list…</source>
        <translation>Liste ändern…</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>the right to work there</source>
        <translation>Arbeitserlaubnis dort</translation>
    </message>
    <message>
        <source>This site usually asks about it. Which country the job is in is not known, so nothing is said: if the form asks, the run stops and asks you.</source>
        <translation>Diese Seite fragt meist danach. In welchem Land die Stelle ist, ist nicht bekannt, deshalb wird nichts gesagt: Fragt das Formular, hält der Lauf an und fragt Sie.</translation>
    </message>
    <message>
        <source>This site usually asks about it, and your profile does not say all of it for %1. If the form asks, the run stops and asks you.</source>
        <translation>Diese Seite fragt meist danach, und Ihr Profil sagt für %1 nicht alles. Fragt das Formular, hält der Lauf an und fragt Sie.</translation>
    </message>
    <message>
        <source>changed since you approved it</source>
        <translation>seit Ihrer Freigabe geändert</translation>
    </message>
    <message>
        <source>An answer, the resume, the letter or the connection is not the one that you approved, so it was not sent. Approve it as it is now.</source>
        <translation>Eine Antwort, der Lebenslauf, das Anschreiben oder die Verbindung ist nicht mehr so, wie Sie es freigegeben haben, deshalb wurde nichts gesendet. Geben Sie es frei, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Two answers to one question would go along: “%1” here, and “%2” as the answer to “%3”. Change one of them.</source>
        <translation>Zwei Antworten auf eine Frage würden mitgehen: hier „%1“, und „%2“ als Antwort auf „%3“. Ändern Sie eine davon.</translation>
    </message>
    <message>
        <source>Change answer…</source>
        <translation>Antwort ändern …</translation>
    </message>
    <message>
        <source>no workflow is named</source>
        <translation>kein Workflow ist genannt</translation>
    </message>
    <message>
        <source>The connection runs a workflow of your own, and does not say which. Its id begins with wpid_.</source>
        <translation>Die Verbindung führt einen eigenen Workflow aus und sagt nicht, welchen. Seine Kennung beginnt mit wpid_.</translation>
    </message>
    <message>
        <source>the job&apos;s address is not given</source>
        <translation>die Adresse der Stelle geht nicht mit</translation>
    </message>
    <message>
        <source>No parameter of your workflow gets the address of the posting, so every run would apply to the same job.</source>
        <translation>Kein Parameter Ihres Workflows erhält die Adresse der Anzeige; jeder Lauf würde sich auf dieselbe Stelle bewerben.</translation>
    </message>
    <message>
        <source>the workflow&apos;s parameters</source>
        <translation>die Parameter des Workflows</translation>
    </message>
    <message>
        <source>It is not chosen yet what your workflow is given. Read its parameters in the settings of the connection.</source>
        <translation>Noch ist nicht gewählt, was Ihr Workflow erhält. Lesen Sie seine Parameter in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>a parameter without a value</source>
        <translation>ein Parameter ohne Wert</translation>
    </message>
    <message>
        <source>Your workflow demands “%1”, and it is not chosen where its value comes from.</source>
        <translation>Ihr Workflow verlangt „%1“, und es ist nicht gewählt, woher der Wert kommt.</translation>
    </message>
    <message>
        <source>Your workflow demands “%1”, and there is nothing to give it: %2.</source>
        <translation>Ihr Workflow verlangt „%1“, und es gibt nichts dafür: %2.</translation>
    </message>
    <message>
        <source>a value that does not fit</source>
        <translation>ein Wert, der nicht passt</translation>
    </message>
    <message>
        <source>Your workflow wants “%1” as %2, and its value is none.</source>
        <extracomment>%1 is the name of a parameter, %2 a technical type: &quot;integer&quot;</extracomment>
        <translation>Ihr Workflow will „%1“ als %2, und der Wert ist keiner dieser Art.</translation>
    </message>
    <message>
        <source>Open settings…</source>
        <translation>Einstellungen öffnen…</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>already there as %1: %2</source>
        <translation>schon vorhanden als %1: %2</translation>
    </message>
    <message>
        <source>the same posting as line %1</source>
        <translation>dieselbe Anzeige wie Zeile %1</translation>
    </message>
    <message>
        <source>no address on this line</source>
        <translation>keine Adresse in dieser Zeile</translation>
    </message>
    <message>
        <source>only http and https addresses are postings</source>
        <translation>nur http- und https-Adressen sind Anzeigen</translation>
    </message>
    <message>
        <source>the address holds a user name or password</source>
        <translation>die Adresse enthält einen Benutzernamen oder ein Passwort</translation>
    </message>
    <message>
        <source>the address is too long</source>
        <translation>die Adresse ist zu lang</translation>
    </message>
    <message>
        <source>a list of jobs, not one posting</source>
        <translation>eine Liste von Stellen, keine einzelne Anzeige</translation>
    </message>
    <message>
        <source>this site wants an account; open it once in the window or add it with --with-accounts</source>
        <translation>dieses System verlangt ein Konto; öffnen Sie es einmal im Fenster, oder fügen Sie es mit --with-accounts hinzu</translation>
    </message>
    <message>
        <source>Name addresses, - for standard input, or --from FILE.</source>
        <translation>Nennen Sie Adressen, - für die Standardeingabe oder --from DATEI.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n application(s)? [y/N]</source>
        <translation>
            <numerusform>%n Bewerbung absenden? [y/N]</numerusform>
            <numerusform>%n Bewerbungen absenden? [y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a terminal to ask on, say --yes to approve.</source>
        <translation>Ohne ein Terminal zum Fragen geben Sie mit --yes frei.</translation>
    </message>
    <message>
        <source>%1 is not ready: something is missing in its package (see show %1).</source>
        <translation>%1 ist nicht fertig: In ihrem Paket fehlt etwas (siehe show %1).</translation>
    </message>
    <message>
        <source>Another Postulant has this data folder open and does the submitting.</source>
        <translation>Ein anderes Postulant hat diesen Datenordner offen und übernimmt das Absenden.</translation>
    </message>
    <message>
        <source>Time is up. Runs that were started go on at the server; apply --wait follows them.</source>
        <translation>Die Zeit ist um. Begonnene Läufe gehen am Server weiter; apply --wait folgt ihnen.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing was sent of what is still queued.</source>
        <translation>Der Server ist nicht erreichbar. Von dem, was noch wartet, wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The queue is stopped: see connection test, or resume-queue.</source>
        <translation>Die Warteschlange steht: siehe connection test oder resume-queue.</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>This address cannot be used. Give it as https://name:port</source>
        <translation>Diese Adresse ist nicht brauchbar. Geben Sie sie als https://name:port an</translation>
    </message>
    <message>
        <source>Without https everybody on the way can read your data. Use https, or agree with --allow-plain-http</source>
        <translation>Ohne https kann jeder unterwegs Ihre Daten lesen. Nehmen Sie https, oder stimmen Sie mit --allow-plain-http zu</translation>
    </message>
    <message>
        <source>Nothing answers there. Is the server running, and the port right?</source>
        <translation>Dort antwortet nichts. Läuft der Server, und stimmt der Port?</translation>
    </message>
    <message>
        <source>There was no answer in time. Try again, or check the network.</source>
        <translation>Es kam keine rechtzeitige Antwort. Versuchen Sie es erneut, oder prüfen Sie das Netz.</translation>
    </message>
    <message>
        <source>The certificate is not trusted. For a certificate of your own give its --fingerprint</source>
        <translation>Dem Zertifikat wird nicht vertraut. Für ein eigenes Zertifikat geben Sie dessen --fingerprint an</translation>
    </message>
    <message>
        <source>The server lives at another address. Use that one.</source>
        <translation>Der Server ist unter einer anderen Adresse. Nehmen Sie diese.</translation>
    </message>
    <message>
        <source>Something answers, but the Skyvern server is not at this path. Leave out what follows the port.</source>
        <translation>Es antwortet etwas, aber unter diesem Pfad ist kein Skyvern-Server. Lassen Sie weg, was nach dem Port kommt.</translation>
    </message>
    <message>
        <source>Something else than Skyvern answers there. Check the address and port.</source>
        <translation>Dort antwortet etwas anderes als Skyvern. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The server has a fault of its own. Look into its log.</source>
        <translation>Der Server hat einen eigenen Fehler. Sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>There is no key. Add the connection again with --key-stdin or --key-env</source>
        <translation>Es gibt keinen Schlüssel. Fügen Sie die Verbindung mit --key-stdin oder --key-env erneut hinzu</translation>
    </message>
    <message>
        <source>The server refused the key. Copy it again from the server&apos;s settings.</source>
        <translation>Der Server hat den Schlüssel abgelehnt. Kopieren Sie ihn erneut aus den Einstellungen des Servers.</translation>
    </message>
    <message>
        <source>The account has no credit left.</source>
        <translation>Das Konto hat kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>Der Server bittet zu warten.</translation>
    </message>
    <message>
        <source>The server has no language model. Set one up in its settings.</source>
        <translation>Der Server hat kein Sprachmodell. Richten Sie in seinen Einstellungen eines ein.</translation>
    </message>
    <message>
        <source>This server does not say.</source>
        <translation>Dieser Server sagt es nicht.</translation>
    </message>
    <message>
        <source>The server may not fetch from this computer. Add this computer to its ALLOWED_HOSTS, or resumes are uploaded with a longer name.</source>
        <translation>Der Server darf von diesem Rechner nichts abholen. Nehmen Sie diesen Rechner in seine ALLOWED_HOSTS auf, sonst werden Lebensläufe mit längerem Namen hochgeladen.</translation>
    </message>
    <message>
        <source>The server cannot reach this computer. Give an address it can reach with --resume-address, or resumes are uploaded.</source>
        <translation>Der Server erreicht diesen Rechner nicht. Nennen Sie mit --resume-address eine Adresse, die er erreicht, sonst werden Lebensläufe hochgeladen.</translation>
    </message>
    <message>
        <source>Which posting an address means (url, system, key)</source>
        <translation>Welche Anzeige eine Adresse meint (url, System, Kennung)</translation>
    </message>
    <message>
        <source>Show the profile</source>
        <translation>Das Profil zeigen</translation>
    </message>
    <message>
        <source>Write the profile as JSON Resume</source>
        <translation>Das Profil als JSON Resume schreiben</translation>
    </message>
    <message>
        <source>Add a PDF or DOCX resume</source>
        <translation>Einen Lebenslauf als PDF oder DOCX hinzufügen</translation>
    </message>
    <message>
        <source>List the resumes</source>
        <translation>Die Lebensläufe auflisten</translation>
    </message>
    <message>
        <source>List the answers</source>
        <translation>Die Antworten auflisten</translation>
    </message>
    <message>
        <source>Add a server, or change the one of that name</source>
        <translation>Einen Server hinzufügen, oder den dieses Namens ändern</translation>
    </message>
    <message>
        <source>List the servers</source>
        <translation>Die Server auflisten</translation>
    </message>
    <message>
        <source>Check a server, step by step</source>
        <translation>Einen Server Schritt für Schritt prüfen</translation>
    </message>
    <message>
        <source>Forget a server and its key</source>
        <translation>Einen Server und seinen Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Queue job postings; a verdict for each line</source>
        <translation>Stellenanzeigen einreihen; ein Urteil je Zeile</translation>
    </message>
    <message>
        <source>Submit what is queued</source>
        <translation>Absenden, was in der Warteschlange ist</translation>
    </message>
    <message>
        <source>List applications</source>
        <translation>Bewerbungen auflisten</translation>
    </message>
    <message>
        <source>Everything about one application</source>
        <translation>Alles über eine Bewerbung</translation>
    </message>
    <message>
        <source>Answer &quot;Did it go through?&quot;</source>
        <translation>„Ist sie durchgegangen?“ beantworten</translation>
    </message>
    <message>
        <source>Take an application back, or stop its run</source>
        <translation>Eine Bewerbung zurücknehmen, oder ihren Lauf anhalten</translation>
    </message>
    <message>
        <source>Queue again what was not sent</source>
        <translation>Erneut einreihen, was nicht gesendet wurde</translation>
    </message>
    <message>
        <source>Submit nothing more for now</source>
        <translation>Vorerst nichts mehr absenden</translation>
    </message>
    <message>
        <source>Go on submitting</source>
        <translation>Mit dem Absenden fortfahren</translation>
    </message>
    <message>
        <source>Find changed, missing or extra files</source>
        <translation>Veränderte, fehlende oder zusätzliche Dateien finden</translation>
    </message>
    <message>
        <source>Write applications to a file</source>
        <translation>Bewerbungen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>The newest requests to servers</source>
        <translation>Die neuesten Anfragen an Server</translation>
    </message>
    <message>
        <source>Check the data folder</source>
        <translation>Den Datenordner prüfen</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Die Datenbank kopieren</translation>
    </message>
    <message>
        <source>Bring a copy back; what was sent stays known</source>
        <translation>Eine Kopie zurückholen; was gesendet wurde, bleibt bekannt</translation>
    </message>
    <message>
        <source>There is no way of talking named %1; there are: %2</source>
        <translation>Es gibt keine Sprechweise namens %1; es gibt: %2</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://</source>
        <translation>Die Adresse muss mit https:// oder http:// beginnen</translation>
    </message>
    <message>
        <source>There was no key on standard input.</source>
        <translation>Auf der Standardeingabe war kein Schlüssel.</translation>
    </message>
    <message>
        <source>nothing was saved</source>
        <translation>es wurde nichts gespeichert</translation>
    </message>
    <message>
        <source>Connection saved: %1</source>
        <translation>Verbindung gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied.</source>
        <translation>
            <numerusform>%n Datei kopiert.</numerusform>
            <numerusform>%n Dateien kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every evidence file is as it was recorded.</source>
        <translation>Jede Nachweisdatei ist so, wie sie aufgezeichnet wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n evidence file(s) differ from what was recorded.</source>
        <translation>
            <numerusform>%n Nachweisdatei weicht von der Aufzeichnung ab.</numerusform>
            <numerusform>%n Nachweisdateien weichen von der Aufzeichnung ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the file with --to.</source>
        <translation>Nennen Sie die Datei mit --to.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>resume files</source>
        <translation>Lebenslaufdateien</translation>
    </message>
    <message>
        <source>folder is yours alone</source>
        <translation>Ordner gehört nur Ihnen</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as %1</source>
        <translation>Zurückgeholt. Was vorher da war, liegt in %1</translation>
    </message>
    <message>
        <source>Not a date: %1. Write it as 2026-05-31</source>
        <translation>Kein Datum: %1. Schreiben Sie es als 2026-05-31</translation>
    </message>
    <message>
        <source>There is no state named %1.</source>
        <translation>Es gibt keinen Zustand namens %1.</translation>
    </message>
    <message>
        <source>Not a number: %1</source>
        <translation>Keine Zahl: %1</translation>
    </message>
    <message>
        <source>There is no format named %1; there are: %2</source>
        <translation>Es gibt kein Format namens %1; es gibt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to %1</source>
        <translation>
            <numerusform>%n Bewerbung nach %1 geschrieben</numerusform>
            <numerusform>%n Bewerbungen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>postulantctl: Postulant without a window</source>
        <translation>postulantctl: Postulant ohne Fenster</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 something asked for failed, 2 wrong usage, 3 nothing could be reached, 4 refused (duplicate, guard, cap).</source>
        <translation>Rückgabewerte: 0 erledigt, 1 etwas Verlangtes ist gescheitert, 2 falsche Verwendung, 3 nichts war erreichbar, 4 abgelehnt (schon vorhanden, Schutz, Grenze).</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>Diesen Befehl gibt es nicht: %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message numerus="yes">
        <source>Profile read: %n field(s) that forms ask.</source>
        <translation>
            <numerusform>Profil gelesen: %n Feld, nach dem Formulare fragen.</numerusform>
            <numerusform>Profil gelesen: %n Felder, nach denen Formulare fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume added: %1 (%2)</source>
        <translation>Lebenslauf hinzugefügt: %1 (%2)</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>Die Frage ist leer.</translation>
    </message>
    <message>
        <source>See postulantctl --help</source>
        <translation>Siehe postulantctl --help</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing was sent.</source>
        <translation>Der Server ist nicht erreichbar. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam keine rechtzeitige Antwort.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>Der Server hat den Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>There is nothing of that name or number.</source>
        <translation>Es gibt nichts mit diesem Namen oder dieser Nummer.</translation>
    </message>
    <message>
        <source>The file is too large: at most 10 MiB can be sent.</source>
        <translation>Die Datei ist zu groß: Höchstens 10 MiB lassen sich senden.</translation>
    </message>
    <message>
        <source>The data folder&apos;s database cannot be used.</source>
        <translation>Die Datenbank des Datenordners ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The data folder was written by a newer Postulant. Update Postulant first; nothing was changed.</source>
        <translation>Der Datenordner stammt von einem neueren Postulant. Erneuern Sie zuerst Postulant; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another program keeps the database locked. Close it and try again.</source>
        <translation>Ein anderes Programm hält die Datenbank gesperrt. Schließen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is sent until there is room.</source>
        <translation>Der Datenträger ist voll. Es wird nichts gesendet, bis Platz ist.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to.</source>
        <translation>In den Datenordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The system&apos;s key store cannot be used here. Name a variable with --key-env instead.</source>
        <translation>Der Schlüsselbund des Systems ist hier nicht brauchbar. Nennen Sie stattdessen mit --key-env eine Variable.</translation>
    </message>
    <message>
        <source>There is no key, or the key store is locked.</source>
        <translation>Es gibt keinen Schlüssel, oder der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The file is neither a PDF nor a DOCX document.</source>
        <translation>Die Datei ist weder ein PDF- noch ein DOCX-Dokument.</translation>
    </message>
    <message>
        <source>That cannot be used.</source>
        <translation>Das ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>That exists already.</source>
        <translation>Das gibt es schon.</translation>
    </message>
    <message>
        <source>Refused, so that nothing is sent twice or lost.</source>
        <translation>Abgelehnt, damit nichts doppelt gesendet wird oder verloren geht.</translation>
    </message>
    <message>
        <source>Something is missing before this can be sent.</source>
        <translation>Bevor dies gesendet werden kann, fehlt noch etwas.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Wrong number of arguments.</source>
        <translation>Falsche Anzahl von Argumenten.</translation>
    </message>
    <message>
        <source>the posting is no longer there</source>
        <translation>die Anzeige ist nicht mehr da</translation>
    </message>
    <message>
        <source>the last day to apply has passed</source>
        <translation>der letzte Tag für Bewerbungen ist vorbei</translation>
    </message>
    <message>
        <source>the page says that it takes no more applications</source>
        <translation>die Seite sagt, dass sie keine Bewerbungen mehr annimmt</translation>
    </message>
    <message>
        <source>the site says that it is closed</source>
        <translation>laut der Website ist sie geschlossen</translation>
    </message>
    <message>
        <source>%1 (%2) of %3</source>
        <extracomment>An application: %1 is its number, %2 title and company, %3 a date</extracomment>
        <translation>%1 (%2) vom %3</translation>
    </message>
    <message>
        <source>this site may ask for an account; add it with --with-accounts</source>
        <translation>dieses System verlangt vielleicht ein Konto; fügen Sie die Stelle mit --with-accounts hinzu</translation>
    </message>
    <message>
        <source>this site may ask for an account</source>
        <translation>dieses System verlangt vielleicht ein Konto</translation>
    </message>
    <message>
        <source>same company and like title as %1; add it with --similar</source>
        <translation>dieselbe Firma und ein ähnlicher Titel wie %1; fügen Sie die Stelle mit --similar hinzu</translation>
    </message>
    <message>
        <source>same number as %1; add it with --similar</source>
        <translation>dieselbe Nummer wie %1; fügen Sie die Stelle mit --similar hinzu</translation>
    </message>
    <message>
        <source>same company and like title as line %1; add it with --similar</source>
        <translation>dieselbe Firma und ein ähnlicher Titel wie Zeile %1; fügen Sie die Stelle mit --similar hinzu</translation>
    </message>
    <message>
        <source>you do not want to apply to the company %1 (see block list)</source>
        <translation>bei der Firma %1 möchten Sie sich nicht bewerben (siehe block list)</translation>
    </message>
    <message>
        <source>you do not want to apply at the site %1 (see block list)</source>
        <translation>beim System %1 möchten Sie sich nicht bewerben (siehe block list)</translation>
    </message>
    <message>
        <source>your limit for this company is reached; it goes after %1</source>
        <translation>Ihre Grenze für diese Firma ist erreicht; gesendet wird ab %1</translation>
    </message>
    <message>
        <source>%1 waits: your limit for this company is reached; it goes after %2.</source>
        <translation>%1 wartet: Ihre Grenze für diese Firma ist erreicht; gesendet wird ab %2.</translation>
    </message>
    <message>
        <source>%1 looks like one that was sent (%2). retry %1 sends it too.</source>
        <translation>%1 ähnelt einer Bewerbung, die gesendet wurde (%2). retry %1 sendet auch sie.</translation>
    </message>
    <message>
        <source>%1 is on your list of those not to apply to (see block list).</source>
        <translation>%1 steht auf Ihrer Liste „Nicht bewerben bei“ (siehe block list).</translation>
    </message>
    <message>
        <source>The rest stays queued: a limit (%2) allows the next one at %1. Postulant sends it when it runs then; see limits list.</source>
        <extracomment>%1: a date and time, %2: the code of a limit, &quot;daily-cap&quot;</extracomment>
        <translation>Der Rest bleibt in der Warteschlange: Eine Grenze (%2) erlaubt die nächste ab %1. Postulant sendet sie, wenn es dann läuft; siehe limits list.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) came to nothing and go again later; apply --wait when it is time, or retry (see show).</source>
        <translation>
            <numerusform>%n Bewerbung kam nicht durch und geht später erneut hinaus; apply --wait, wenn es so weit ist, oder retry (siehe show).</numerusform>
            <numerusform>%n Bewerbungen kamen nicht durch und gehen später erneut hinaus; apply --wait, wenn es so weit ist, oder retry (siehe show).</numerusform>
        </translation>
    </message>
    <message>
        <source>The format is csv or json.</source>
        <translation>Das Format ist csv oder json.</translation>
    </message>
    <message>
        <source>Say company or site, then its name.</source>
        <translation>Nennen Sie company oder site, dann den Namen.</translation>
    </message>
    <message>
        <source>This names no company: %1</source>
        <translation>Das nennt keine Firma: %1</translation>
    </message>
    <message>
        <source>This is no host and no known job system: %1</source>
        <translation>Das ist kein Host und kein bekanntes System: %1</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 any more.</source>
        <translation>An %1 wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Leave a run that is called stuck in peace for a while</source>
        <translation>Einen hängenden Lauf eine Weile in Ruhe lassen</translation>
    </message>
    <message>
        <source>Never apply to a company or site (KIND)</source>
        <translation>Sich nie bei einer Firma oder einem System bewerben (KIND)</translation>
    </message>
    <message>
        <source>List the companies and sites not to apply to</source>
        <translation>Firmen und Systeme auflisten, bei denen Sie sich nicht bewerben</translation>
    </message>
    <message>
        <source>Take a company or site from that list</source>
        <translation>Eine Firma oder ein System von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Send this one next</source>
        <translation>Diese als Nächstes senden</translation>
    </message>
    <message>
        <source>Send this one after all others</source>
        <translation>Diese nach allen anderen senden</translation>
    </message>
    <message>
        <source>Caps, quiet hours, spacing of each site, other options</source>
        <translation>Grenzen, Ruhezeit, Abstand je System, weitere Einstellungen</translation>
    </message>
    <message>
        <source>Change one of them</source>
        <translation>Eine davon ändern</translation>
    </message>
    <message>
        <source>How fast and how often applications may go to a site</source>
        <translation>Wie schnell und wie oft Bewerbungen an ein System gehen dürfen</translation>
    </message>
    <message>
        <source>Write all requests to a file</source>
        <translation>Alle Anfragen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>--per-second takes a number from 0.2 to 1000.</source>
        <translation>--per-second nimmt eine Zahl von 0.2 bis 1000.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on, at %1</source>
        <extracomment>%1 an address with its port</extracomment>
        <translation>ein, unter %1</translation>
    </message>
    <message numerus="yes">
        <source>look the last %n application(s) at %1 ended with %2</source>
        <extracomment>%1: a job site, %2: code of a failure such as captcha</extracomment>
        <translation>
            <numerusform>look die letzte %n Bewerbung bei %1 endete mit %2</numerusform>
            <numerusform>look die letzten %n Bewerbungen bei %1 endeten mit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>It could not be read, so what was sent after the backup is not known here. What waited in the queue is in Review and the queue is paused: look at the server&apos;s runs before you send again.</source>
        <translation>Sie konnte nicht gelesen werden; was nach der Sicherung gesendet wurde, ist hier deshalb nicht bekannt. Was in der Warteschlange stand, ist jetzt in der Prüfung, und die Warteschlange ruht: Sehen Sie sich die Läufe des Servers an, bevor Sie wieder senden.</translation>
    </message>
    <message>
        <source>There is no limit named %1; see limits list.</source>
        <translation>Es gibt keine Grenze namens %1; siehe limits list.</translation>
    </message>
    <message>
        <source>Name a site as limits list does, or by its host: %1</source>
        <translation>Nennen Sie ein System wie limits list, oder mit seinem Host: %1</translation>
    </message>
    <message>
        <source>There is no backup beside it. If you have one elsewhere: postulantctl restore FILE</source>
        <translation>Daneben liegt keine Sicherung. Falls Sie anderswo eine haben: postulantctl restore FILE</translation>
    </message>
    <message>
        <source>The newest backup brings it back: postulantctl restore %1</source>
        <translation>Die neueste Sicherung bringt sie zurück: postulantctl restore %1</translation>
    </message>
    <message>
        <source>The data folder&apos;s database is damaged or cut short. Nothing is sent, and the file is left as it is.</source>
        <translation>Die Datenbank des Datenordners ist beschädigt oder abgeschnitten. Nichts wird gesendet, und die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Hand a one-time code to a run; read from standard input</source>
        <translation>Einem Lauf einen Einmal-Code übergeben; er wird von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>Let a run that is paused for you go on</source>
        <translation>Einen Lauf weiterlaufen lassen, der auf Sie wartet</translation>
    </message>
    <message>
        <source>Pictures of the browser of a run under way</source>
        <translation>Bilder vom Browser eines laufenden Laufs</translation>
    </message>
    <message>
        <source>Practice runs in the program that is open now. Say it there.</source>
        <translation>Übungen laufen in dem Programm, das gerade offen ist. Sagen Sie es dort.</translation>
    </message>
    <message>
        <source>The server says that this run waits for nobody (any more).</source>
        <translation>Der Server sagt, dass dieser Lauf auf niemanden (mehr) wartet.</translation>
    </message>
    <message>
        <source>No picture came (%1).</source>
        <extracomment>%1 is one of a few words that do not change: finished, not-offered, …</extracomment>
        <translation>Es kam kein Bild (%1).</translation>
    </message>
    <message>
        <source>The code is read from standard input.</source>
        <translation>Der Code wird von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Copy the evidence, write a proof of one or many, attach a file to it</source>
        <translation>Die Nachweise kopieren, einen Beleg über eine oder viele schreiben, eine Datei beilegen</translation>
    </message>
    <message>
        <source>Say either --sent or --not-sent, or --undo.</source>
        <translation>Geben Sie entweder --sent oder --not-sent an, oder --undo.</translation>
    </message>
    <message numerus="yes">
        <source>The proof of %n application(s) was written.</source>
        <translation>
            <numerusform>Der Beleg über %n Bewerbung wurde geschrieben.</numerusform>
            <numerusform>Der Beleg über %n Bewerbungen wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept file(s) could not go in: missing, or no picture that can be drawn.</source>
        <translation>
            <numerusform>%n Datei konnte nicht hinein: Sie fehlt oder ist kein Bild, das gezeichnet werden kann.</numerusform>
            <numerusform>%n Dateien konnten nicht hinein: Sie fehlen oder sind keine Bilder, die gezeichnet werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an e-mail (.eml), a PDF or a picture can be attached.</source>
        <translation>Nur eine E-Mail (.eml), ein PDF oder ein Bild kann beigelegt werden.</translation>
    </message>
    <message>
        <source>A file that is attached may have 25 MiB at most.</source>
        <translation>Eine beigelegte Datei darf höchstens 25 MiB haben.</translation>
    </message>
    <message>
        <source>Nothing was tried for this application yet, so there is nothing to prove.</source>
        <translation>Für diese Bewerbung wurde noch nichts versucht, es gibt also nichts zu belegen.</translation>
    </message>
    <message>
        <source>Say one of %1.</source>
        <translation>Geben Sie eines an von %1.</translation>
    </message>
    <message>
        <source>This is for one application at a time.</source>
        <translation>Das geht nur für eine Bewerbung auf einmal.</translation>
    </message>
    <message>
        <source>Show what your rules would delete, and delete it</source>
        <translation>Zeigen, was Ihre Regeln löschen würden, und es löschen</translation>
    </message>
    <message>
        <source>No rule is set: see limits set evidence.recording-days and evidence.budget-mb. %1 are used.</source>
        <translation>Es gibt keine Regel: siehe limits set evidence.recording-days und evidence.budget-mb. Belegt sind %1.</translation>
    </message>
    <message>
        <source>What must stay is more than the budget.</source>
        <translation>Was bleiben muss, ist mehr als die Grenze.</translation>
    </message>
    <message>
        <source>By your rules nothing goes. %1 are used.</source>
        <translation>Nach Ihren Regeln geht nichts. Belegt sind %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go, %1 of %2.</source>
        <translation>
            <numerusform>%n Datei geht, %1 von %2.</numerusform>
            <numerusform>%n Dateien gehen, %1 von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted: --yes does it.</source>
        <translation>Nichts wurde gelöscht: Das tut --yes.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be deleted.</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelöscht werden.</numerusform>
            <numerusform>%n Dateien konnten nicht gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are files of practice: nothing left this computer.</source>
        <translation>Das sind Dateien der Übung: Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>%1 could not be copied.</source>
        <translation>%1 konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Say the answer, or --blank to leave it blank on purpose.</source>
        <translation>Die Antwort angeben, oder --blank, um sie mit Absicht leer zu lassen.</translation>
    </message>
    <message>
        <source>--scope is all, site, company or application.</source>
        <translation>--scope ist all, site, company oder application.</translation>
    </message>
    <message>
        <source>--scope and --for belong together: --scope company --for &quot;Fernleaf Labs&quot;.</source>
        <translation>--scope und --for gehören zusammen: --scope company --for &quot;Fernleaf Labs&quot;.</translation>
    </message>
    <message>
        <source>This names no place of that kind: %1</source>
        <translation>Das nennt keinen solchen Ort: %1</translation>
    </message>
    <message>
        <source>--kind is text, choice, number, date, yes-no or file.</source>
        <translation>--kind ist text, choice, number, date, yes-no oder file.</translation>
    </message>
    <message>
        <source>This is no %1: %2</source>
        <translation>Das ist kein Wert der Art %1: %2</translation>
    </message>
    <message>
        <source>--sensitivity is plain, personal, legal, salary or demographic.</source>
        <translation>--sensitivity ist plain, personal, legal, salary oder demographic.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) waited for it and may go again.</source>
        <translation>
            <numerusform>Eine Bewerbung hat darauf gewartet und kann wieder losgehen.</numerusform>
            <numerusform>%n Bewerbungen haben darauf gewartet und können wieder losgehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) waited for it and are in Review.</source>
        <translation>
            <numerusform>Eine Bewerbung hat darauf gewartet und ist in der Durchsicht.</numerusform>
            <numerusform>%n Bewerbungen haben darauf gewartet und sind in der Durchsicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a JSON Resume into the profile; show what a resume or LinkedIn&apos;s archive says</source>
        <translation>Liest einen JSON Resume in das Profil; zeigt, was in einem Lebenslauf oder im Archiv von LinkedIn steht</translation>
    </message>
    <message>
        <source>Add a cover letter (a template), or change the one of that label</source>
        <translation>Ein Anschreiben (eine Vorlage) hinzufügen oder das mit diesem Namen ändern</translation>
    </message>
    <message>
        <source>List the cover letters</source>
        <translation>Die Anschreiben auflisten</translation>
    </message>
    <message>
        <source>Delete a cover letter</source>
        <translation>Ein Anschreiben löschen</translation>
    </message>
    <message>
        <source>Save the answer to a question; what waited for it goes to Review</source>
        <translation>Die Antwort auf eine Frage speichern; was darauf wartete, kommt in die Durchsicht</translation>
    </message>
    <message>
        <source>Write everything in open formats; keys are not in it</source>
        <translation>Alles in offenen Formaten schreiben; Schlüssel sind nicht dabei</translation>
    </message>
    <message>
        <source>Show what is kept of you, and delete it; nothing is applied to twice after it</source>
        <translation>Zeigen, was von Ihnen gespeichert ist, und es löschen; auch danach geht keine Bewerbung zweimal hinaus</translation>
    </message>
    <message>
        <source>Nothing is sent before you agree: connection add &quot;%1&quot; --consent</source>
        <translation>Bevor Sie zustimmen, wird nichts gesendet: connection add &quot;%1&quot; --consent</translation>
    </message>
    <message>
        <source>Do you agree? [y/N]</source>
        <translation>Stimmen Sie zu? [y/N]</translation>
    </message>
    <message>
        <source>Nothing was changed. --take empty fills what is empty, --take all also replaces what is there.</source>
        <translation>Nichts wurde geändert. --take empty füllt, was leer ist; --take all ersetzt auch, was schon da ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) taken over.</source>
        <translation>
            <numerusform>%n Wert übernommen.</numerusform>
            <numerusform>%n Werte übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--take is all or empty.</source>
        <translation>--take ist all oder empty.</translation>
    </message>
    <message>
        <source>A letter needs a label (--label L).</source>
        <translation>Ein Anschreiben braucht einen Namen (--label L).</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>resumes</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>applications, with notes, letters and history</source>
        <translation>Bewerbungen, mit Notizen, Anschreiben und Verlauf</translation>
    </message>
    <message>
        <source>files of evidence (%1)</source>
        <translation>Nachweisdateien (%1)</translation>
    </message>
    <message>
        <source>cover letters</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>backups in the data folder</source>
        <translation>Sicherungen im Datenordner</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>keys in the key store</source>
        <translation>Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>companies and sites not to apply to</source>
        <translation>Firmen und Seiten, bei denen Sie sich nicht bewerben</translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s) that were applied to stay known, by a hash alone, so that none is applied to twice.</source>
        <translation>
            <numerusform>Eine Anzeige, auf die Sie sich beworben haben, bleibt bekannt, allein durch einen Hash, damit keine Bewerbung zweimal hinausgeht.</numerusform>
            <numerusform>%n Anzeigen, auf die Sie sich beworben haben, bleiben bekannt, allein durch einen Hash, damit keine Bewerbung zweimal hinausgeht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are open. Stop them first (cancel ID), or wait for their end.</source>
        <translation>
            <numerusform>Ein Lauf ist offen. Halten Sie ihn zuerst an (cancel ID), oder warten Sie auf sein Ende.</numerusform>
            <numerusform>%n Läufe sind offen. Halten Sie sie zuerst an (cancel ID), oder warten Sie auf ihr Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten. Copies that you made elsewhere, and what servers keep, are not in my reach.</source>
        <translation>Vergessen. Kopien, die Sie anderswo haben, und was Server behalten, liegen außer Reichweite.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be taken out of the key store: look for &quot;postulant&quot; there.</source>
        <translation>
            <numerusform>Ein Schlüssel ließ sich nicht aus dem Schlüsselbund nehmen: Suchen Sie dort nach „postulant“.</numerusform>
            <numerusform>%n Schlüssel ließen sich nicht aus dem Schlüsselbund nehmen: Suchen Sie dort nach „postulant“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted. forget-me --yes deletes all of this for good; export-all saves it elsewhere first.</source>
        <translation>Es wurde nichts gelöscht. forget-me --yes löscht all das endgültig; export-all sichert es vorher anderswo.</translation>
    </message>
    <message>
        <source>Name a folder or a file.zip with --to.</source>
        <translation>Nennen Sie mit --to einen Ordner oder eine Datei.zip.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: %n application(s).</source>
        <translation>
            <numerusform>Alles liegt in %1: eine Bewerbung.</numerusform>
            <numerusform>Alles liegt in %1: %n Bewerbungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on disk any more.</source>
        <translation>
            <numerusform>Eine Datei war nicht mehr auf der Platte.</numerusform>
            <numerusform>%n Dateien waren nicht mehr auf der Platte.</numerusform>
        </translation>
    </message>
    <message>
        <source>List the profiles: several selves of one person</source>
        <translation>Die Profile auflisten: mehrere Fassungen einer Person</translation>
    </message>
    <message>
        <source>Add a profile: a copy of the default one, or of another</source>
        <translation>Ein Profil hinzufügen: eine Kopie des Standardprofils oder eines anderen</translation>
    </message>
    <message>
        <source>Give a profile another name</source>
        <translation>Ein Profil umbenennen</translation>
    </message>
    <message>
        <source>Use this profile where none is chosen</source>
        <translation>Dieses Profil verwenden, wo keines gewählt ist</translation>
    </message>
    <message>
        <source>Delete a profile that no queued job needs</source>
        <translation>Ein Profil löschen, das keine wartende Stelle braucht</translation>
    </message>
    <message>
        <source>It is the only profile. Add another one first, or change this one.</source>
        <translation>Es ist das einzige Profil. Erst ein anderes hinzufügen oder dieses ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still to be sent with it: send or cancel them first.</source>
        <translation>
            <numerusform>%n Stelle soll noch damit gesendet werden: erst senden oder abbrechen.</numerusform>
            <numerusform>%n Stellen sollen noch damit gesendet werden: erst senden oder abbrechen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait for review take the default profile instead.</source>
        <translation>
            <numerusform>%n Stelle, die auf Prüfung wartet, nimmt stattdessen das Standardprofil.</numerusform>
            <numerusform>%n Stellen, die auf Prüfung warten, nehmen stattdessen das Standardprofil.</numerusform>
        </translation>
    </message>
    <message>
        <source>--spread takes free or site.</source>
        <translation>--spread nimmt free oder site.</translation>
    </message>
    <message>
        <source>Practice is not spread.</source>
        <translation>Die Übung wird nicht verteilt.</translation>
    </message>
    <message>
        <source>%1 is not used for spreading; connection pool &quot;%1&quot; --in changes that.</source>
        <translation>%1 wird beim Verteilen nicht genommen; connection pool &quot;%1&quot; --in ändert das.</translation>
    </message>
    <message>
        <source>There is no server to spread over; see connection pool.</source>
        <translation>Es gibt keinen Server zum Verteilen; siehe connection pool.</translation>
    </message>
    <message>
        <source>List what can be set for a server with --option</source>
        <translation>Auflisten, was sich für einen Server mit --option einstellen lässt</translation>
    </message>
    <message>
        <source>Show what a workflow of your own is given, or choose it</source>
        <translation>Zeigen oder wählen, was ein eigener Workflow erhält</translation>
    </message>
    <message>
        <source>Use a server where a batch is spread, or leave it out</source>
        <translation>Einen Server beim Verteilen eines Stapels nehmen, oder ihn auslassen</translation>
    </message>
    <message>
        <source>Let a server keep your login for a site; Postulant keeps no password</source>
        <translation>Einen Server Ihre Anmeldung für eine Website aufbewahren lassen; Postulant behält kein Passwort</translation>
    </message>
    <message>
        <source>Use a login that the server keeps already</source>
        <translation>Eine Anmeldung nehmen, die der Server schon aufbewahrt</translation>
    </message>
    <message>
        <source>List the logins, and whether the servers still have them</source>
        <translation>Die Anmeldungen auflisten, und ob die Server sie noch haben</translation>
    </message>
    <message>
        <source>Delete a login at its server, and forget it</source>
        <translation>Eine Anmeldung an ihrem Server löschen und vergessen</translation>
    </message>
    <message>
        <source>Install Skyvern on this computer, in the data folder</source>
        <translation>Skyvern auf diesem Rechner installieren, im Datenordner</translation>
    </message>
    <message>
        <source>Start it; it goes on until it is stopped, in the foreground until Ctrl+C</source>
        <translation>Es starten; es läuft, bis es angehalten wird, im Vordergrund bis Strg+C</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Es anhalten</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>Zeigen, wie es steht</translation>
    </message>
    <message>
        <source>What it wrote; without keys</source>
        <translation>Zeigen, was es geschrieben hat; ohne Schlüssel</translation>
    </message>
    <message>
        <source>Install the version that belongs to this Postulant</source>
        <translation>Die Version installieren, die zu diesem Postulant gehört</translation>
    </message>
    <message>
        <source>Delete it with all that it keeps</source>
        <translation>Es mit allem löschen, was es aufbewahrt</translation>
    </message>
    <message>
        <source>Say --in or --out.</source>
        <translation>Geben Sie --in oder --out an.</translation>
    </message>
    <message>
        <source>%1 is used where a batch is spread.</source>
        <translation>%1 wird beim Verteilen eines Stapels genommen.</translation>
    </message>
    <message>
        <source>%1 is left out where a batch is spread.</source>
        <translation>%1 wird beim Verteilen eines Stapels ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing can be set for %1.</source>
        <translation>Für %1 lässt sich nichts einstellen.</translation>
    </message>
    <message>
        <source>There is no option %1 for %2; there are: %3</source>
        <extracomment>%1 what was written, %2 a way of talking to a server, %3 words with commas between them</extracomment>
        <translation>Es gibt keine Option %1 für %2; es gibt: %3</translation>
    </message>
    <message>
        <source>--option takes KEY=VALUE; KEY= takes it away.</source>
        <translation>--option nimmt KEY=VALUE; KEY= entfernt sie.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <extracomment>%1 is the name of an option, %2 what it takes, in English: &quot;one line of at most 500 characters&quot;</extracomment>
        <translation>%1 nimmt %2.</translation>
    </message>
    <message>
        <source>There is no key store here. The server&apos;s key stands in %1; put it into a variable and name it with: connection add NAME --key-env VAR</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Hier gibt es keinen Schlüsselbund. Der Schlüssel des Servers steht in %1; legen Sie ihn in eine Variable, und nennen Sie sie mit: connection add NAME --key-env VAR</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, and no key: %1</source>
        <translation>--set nimmt NAME=VALUE und keinen Schlüssel: %1</translation>
    </message>
    <message>
        <source>--model is openai, anthropic, gemini, or compatible with --model-url and --model-name.</source>
        <translation>--model ist openai, anthropic, gemini, oder compatible mit --model-url und --model-name.</translation>
    </message>
    <message>
        <source>Skyvern answers at %1</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Skyvern antwortet unter %1</translation>
    </message>
    <message>
        <source>Skyvern %1 is installed.</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Skyvern %1 ist installiert.</translation>
    </message>
    <message>
        <source>--port takes a number from 1 to 65535.</source>
        <translation>--port nimmt eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>--lines takes a number.</source>
        <translation>--lines nimmt eine Zahl.</translation>
    </message>
    <message>
        <source>--%1 is needed.</source>
        <translation>--%1 ist nötig.</translation>
    </message>
    <message>
        <source>This is no host and no known job system.</source>
        <translation>Das ist kein Host und kein bekanntes System.</translation>
    </message>
    <message>
        <source>This cannot be a login: %1</source>
        <translation>Das kann keine Anmeldung sein: %1</translation>
    </message>
    <message>
        <source>It may have arrived all the same: see login list --at-server.</source>
        <translation>Vielleicht ist sie trotzdem angekommen: siehe login list --at-server.</translation>
    </message>
    <message>
        <source>Runs at %1 sign in with the login kept at %2.</source>
        <extracomment>%1 is a site, %2 a connection</extracomment>
        <translation>Läufe bei %1 melden sich mit der bei %2 aufbewahrten Anmeldung an.</translation>
    </message>
    <message>
        <source>--user and --password-stdin are needed; the password is read from standard input.</source>
        <translation>--user und --password-stdin sind nötig; das Passwort wird von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Codes come from a secret or by mail, not both.</source>
        <translation>Codes kommen aus einem Geheimnis oder per E-Mail, nicht beides.</translation>
    </message>
    <message>
        <source>Standard input must hold the password on its first line and the secret of the codes on its second.</source>
        <translation>Auf der Standardeingabe muss in der ersten Zeile das Passwort stehen und in der zweiten das Geheimnis der Codes.</translation>
    </message>
    <message>
        <source>There was no password on standard input.</source>
        <translation>Auf der Standardeingabe war kein Passwort.</translation>
    </message>
    <message>
        <source>--id is needed.</source>
        <translation>--id ist nötig.</translation>
    </message>
    <message>
        <source>The number of a login is needed; see login list.</source>
        <translation>Die Nummer einer Anmeldung ist nötig; siehe login list.</translation>
    </message>
    <message>
        <source>logins, which stay at their servers unless they are removed first</source>
        <translation>Anmeldungen; sie bleiben an ihren Servern, wenn sie nicht vorher entfernt werden</translation>
    </message>
    <message>
        <source>The workflow has no parameter named %1.</source>
        <translation>Der Workflow hat keinen Parameter namens %1.</translation>
    </message>
    <message>
        <source>%1 takes: %2.</source>
        <translation>%1 nimmt: %2.</translation>
    </message>
    <message>
        <source>--output takes one of %1, &quot;=&quot; and the path of an output.</source>
        <translation>--output nimmt eines von %1, „=“ und den Pfad einer Ausgabe.</translation>
    </message>
    <message>
        <source>A secret of messages is only for a gateway that is told to show it: --option gateway-webhook=bearer or header.</source>
        <translation>Ein Geheimnis für Nachrichten ist nur für ein Gateway, das es vorzeigen soll: --option gateway-webhook=bearer oder header.</translation>
    </message>
    <message>
        <source>Say --webhook-secret-stdin or --webhook-secret-env.</source>
        <translation>Bitte --webhook-secret-stdin oder --webhook-secret-env angeben.</translation>
    </message>
    <message>
        <source>There was no secret on standard input.</source>
        <translation>Auf der Standardeingabe war kein Geheimnis.</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>Die Variable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>all but the secret of its messages was saved</source>
        <translation>alles außer dem Geheimnis seiner Nachrichten wurde gespeichert</translation>
    </message>
    <message>
        <source>This deletes %1 with all that the server keeps: its runs, screenshots and key, and its connection. What Postulant copied stays. Say --yes.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Das löscht %1 mit allem, was der Server aufbewahrt: seine Läufe, Bilder und seinen Schlüssel, dazu seine Verbindung. Was Postulant kopiert hat, bleibt. Geben Sie --yes an.</translation>
    </message>
    <message>
        <source>This server keeps no logins: nothing was stored. Set up its store of credentials, or put the login into the server in its own way, and name it here by its id:</source>
        <translation>Dieser Server bewahrt keine Anmeldungen auf: Nichts wurde gespeichert. Richten Sie dort seinen Speicher für Zugangsdaten ein, oder bringen Sie die Anmeldung auf seinem eigenen Weg in den Server und nennen Sie sie hier mit ihrer Kennung:</translation>
    </message>
    <message>
        <source>The server does not take this secret. It must be base32 or otpauth, and newer servers want at least 23 letters. Nothing was stored.</source>
        <translation>Der Server nimmt dieses Geheimnis nicht. Es muss base32 oder otpauth sein, und neuere Server verlangen mindestens 23 Zeichen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>This run cannot be stopped: its server has no way to be told. It goes on until it ends, and its end will show.</source>
        <translation>Dieser Lauf lässt sich nicht anhalten: Sein Server kennt keinen Weg dafür. Er läuft weiter, bis er endet; sein Ende wird es zeigen.</translation>
    </message>
    <message>
        <source>This run waits for nobody who could be heard (%1).</source>
        <extracomment>%1 is why, in English</extracomment>
        <translation>Dieser Lauf wartet auf niemanden, der gehört werden könnte (%1).</translation>
    </message>
    <message>
        <source>This connection shows no live picture (not-offered).</source>
        <translation>Diese Verbindung zeigt kein Livebild (not-offered).</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>You took your decision back</source>
        <translation>Sie haben Ihre Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>You said that it went through</source>
        <translation>Sie haben gesagt, dass sie durchgegangen ist</translation>
    </message>
    <message>
        <source>You said that it did not go through</source>
        <translation>Sie haben gesagt, dass sie nicht durchgegangen ist</translation>
    </message>
    <message>
        <source>You decided</source>
        <translation>Sie haben entschieden</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <extracomment>%1 is the state of a run, such as &quot;running&quot; or &quot;completed&quot;</extracomment>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The server read the page as submitted</source>
        <translation>Der Server hat die Seite als abgesendet gelesen</translation>
    </message>
    <message>
        <source>You asked to stop this run</source>
        <translation>Sie wollten diesen Lauf anhalten</translation>
    </message>
    <message>
        <source>Looked on the server: its run was found</source>
        <translation>Am Server nachgesehen: Der Lauf wurde gefunden</translation>
    </message>
    <message>
        <source>Looked on the server</source>
        <translation>Am Server nachgesehen</translation>
    </message>
    <message>
        <source>You said that you applied by hand</source>
        <translation>Sie haben gesagt, dass Sie sich selbst beworben haben</translation>
    </message>
    <message>
        <source>Taken over from your earlier history</source>
        <translation>Aus Ihrem früheren Verlauf übernommen</translation>
    </message>
    <message>
        <source>Attempt recorded, before anything left</source>
        <translation>Versuch aufgezeichnet, bevor etwas hinausging</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>An %1 gesendet</translation>
    </message>
    <message>
        <source>Evidence copied to this computer</source>
        <translation>Nachweise auf diesen Rechner kopiert</translation>
    </message>
    <message>
        <source>Nothing was sent, so this posting may be tried again</source>
        <translation>Es wurde nichts gesendet; für diese Anzeige ist ein neuer Versuch möglich</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Stufe: %1</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Package approved</source>
        <translation>Paket freigegeben</translation>
    </message>
    <message>
        <source>Looked on the server: its run turned up after all</source>
        <translation>Am Server nachgesehen: Der Lauf ist doch noch aufgetaucht</translation>
    </message>
    <message>
        <source>Looked on the server: it knows no such run</source>
        <translation>Am Server nachgesehen: Er kennt keinen solchen Lauf</translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>Der Server ließ sich nicht fragen</translation>
    </message>
    <message>
        <source>A second run of it was found and told to stop</source>
        <translation>Ein zweiter Lauf dazu wurde gefunden und soll anhalten</translation>
    </message>
    <message>
        <source>You wanted to keep waiting</source>
        <translation>Sie wollten weiter warten</translation>
    </message>
    <message>
        <source>You handed over a code</source>
        <translation>Sie haben einen Code übergeben</translation>
    </message>
    <message>
        <source>You told the run to go on</source>
        <translation>Sie haben den Lauf weiterlaufen lassen</translation>
    </message>
    <message>
        <source>e-mail</source>
        <extracomment>Kind of a file that was attached</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>You attached a file</source>
        <translation>Sie haben eine Datei beigelegt</translation>
    </message>
    <message>
        <source>You took an attached file away</source>
        <translation>Sie haben eine beigelegte Datei entfernt</translation>
    </message>
    <message>
        <source>On your word nothing was sent, so this posting may be tried again</source>
        <translation>Auf Ihr Wort wurde nichts gesendet; für diese Anzeige ist ein neuer Versuch möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 is an amount of money, as the server counts it</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>The server worked on the page</source>
        <translation>Der Server arbeitete an der Seite</translation>
    </message>
    <message>
        <source>Typed something that is not in the package</source>
        <translation>Etwas eingetippt, das nicht im Paket steht</translation>
    </message>
    <message>
        <source>Package approved by your settings, without a look</source>
        <translation>Paket nach Ihren Einstellungen freigegeben, ohne einen Blick</translation>
    </message>
    <message>
        <source>A second run of it was found, and cannot be stopped</source>
        <translation>Ein zweiter Lauf dazu wurde gefunden und lässt sich nicht anhalten</translation>
    </message>
    <message>
        <source>Model: %1 tokens in, %2 out</source>
        <extracomment>What the server&apos;s language model was given and answered, in tokens; both are numbers</extracomment>
        <translation>Modell: %1 Token hinein, %2 heraus</translation>
    </message>
    <message>
        <source>Model: %1 tokens</source>
        <extracomment>Tokens of the server&apos;s language model; a number</extracomment>
        <translation>Modell: %1 Token</translation>
    </message>
    <message>
        <source>What a step took</source>
        <translation>Was ein Schritt brauchte</translation>
    </message>
    <message>
        <source>What step %1 took, try %2</source>
        <translation>Was Schritt %1 brauchte, Versuch %2</translation>
    </message>
    <message>
        <source>What step %1 took</source>
        <translation>Was Schritt %1 brauchte</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Practice: ready</source>
        <extracomment>%1 in these lines is the name of a server</extracomment>
        <translation>Übung: bereit</translation>
    </message>
    <message>
        <source>%1: not used yet</source>
        <translation>%1: noch nicht benutzt</translation>
    </message>
    <message>
        <source>Practice: working</source>
        <translation>Übung: arbeitet</translation>
    </message>
    <message>
        <source>%1: connected</source>
        <translation>%1: verbunden</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 refused the key</source>
        <translation>%1 hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <translation>%1: kein Schlüssel</translation>
    </message>
    <message>
        <source>No credit left at %1</source>
        <translation>Kein Guthaben mehr bei %1</translation>
    </message>
    <message>
        <source>%1 asks to wait</source>
        <translation>%1 bittet zu warten</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <translation>%1 funktioniert nicht</translation>
    </message>
    <message>
        <source>%1 is tried again now</source>
        <translation>%1 wird jetzt erneut versucht</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Next try %2</source>
        <extracomment>%1 in these lines is the name of a server, %2 a time such as 10:24</extracomment>
        <translation>%1 ist nicht erreichbar. Nächster Versuch um %2</translation>
    </message>
    <message>
        <source>%1: no key. Next try %2</source>
        <translation>%1: kein Schlüssel. Nächster Versuch um %2</translation>
    </message>
    <message>
        <source>%1 asks to wait. It goes on at %2</source>
        <translation>%1 bittet zu warten. Weiter um %2</translation>
    </message>
    <message>
        <source>%1 does not work. Next try %2</source>
        <translation>%1 funktioniert nicht. Nächster Versuch um %2</translation>
    </message>
    <message>
        <source>The server is left alone until then, and asked first whether it works.</source>
        <translation>Bis dahin bleibt der Server in Ruhe; dann wird er zuerst gefragt, ob er funktioniert.</translation>
    </message>
    <message>
        <source>What waits did not get through before and is tried again.</source>
        <translation>Was wartet, kam zuvor nicht durch und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Applications at one site are spaced out.</source>
        <translation>Bewerbungen bei einem System gehen mit Abstand hinaus.</translation>
    </message>
    <message>
        <source>What you allow for a day has been used up.</source>
        <translation>Was Sie für einen Tag erlauben, ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Nothing is sent during the quiet hours.</source>
        <translation>In der Ruhezeit wird nichts gesendet.</translation>
    </message>
    <message>
        <source>You wanted to start later.</source>
        <translation>Sie wollten später beginnen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Practice (draft)</source>
        <extracomment>State of an application. Keep it short: it must fit a column 140 pixels wide</extracomment>
        <translation>Übung (Entwurf)</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Practice (review)</source>
        <translation>Übung (Durchsicht)</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Wartet auf Durchsicht</translation>
    </message>
    <message>
        <source>Practice (queued)</source>
        <translation>Übung (wartet)</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Practice (submitting)</source>
        <translation>Übung (Übergabe)</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Wird übergeben</translation>
    </message>
    <message>
        <source>Practice (running)</source>
        <translation>Übung (läuft)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Practice (needs you)</source>
        <translation>Übung (braucht Sie)</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Practice (to check)</source>
        <translation>Übung (zu prüfen)</translation>
    </message>
    <message>
        <source>Needs checking</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Practice (confirmed)</source>
        <extracomment>A page of the employer proved it. Never shorten to &quot;Applied&quot;</extracomment>
        <translation>Übung (bestätigt)</translation>
    </message>
    <message>
        <source>Applied (confirmed)</source>
        <translation>Beworben (bestätigt)</translation>
    </message>
    <message>
        <source>Practice (claimed)</source>
        <extracomment>Only the server or the seeker says so. Never shorten to &quot;Applied&quot;</extracomment>
        <translation>Übung (gemeldet)</translation>
    </message>
    <message>
        <source>Applied (claimed)</source>
        <translation>Beworben (gemeldet)</translation>
    </message>
    <message>
        <source>Practice (failed)</source>
        <translation>Übung (gescheitert)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Practice (cancelled)</source>
        <translation>Übung (abgebrochen)</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not complete yet. Nothing was sent.</source>
        <translation>Noch nicht vollständig. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Waits until you approve what will be sent.</source>
        <translation>Wartet, bis Sie freigeben, was gesendet wird.</translation>
    </message>
    <message>
        <source>Approved; it is sent when its turn comes.</source>
        <translation>Freigegeben; wird gesendet, sobald sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>Being handed to the server now.</source>
        <translation>Wird gerade dem Server übergeben.</translation>
    </message>
    <message>
        <source>The server is filling in the form.</source>
        <translation>Der Server füllt das Formular aus.</translation>
    </message>
    <message>
        <source>The run waits for something that only you can give.</source>
        <translation>Der Lauf wartet auf etwas, das nur Sie geben können.</translation>
    </message>
    <message>
        <source>It may have been sent; only you can find out.</source>
        <translation>Sie wurde vielleicht gesendet; nur Sie können es herausfinden.</translation>
    </message>
    <message>
        <source>A page of the employer showed that it arrived.</source>
        <translation>Eine Seite des Arbeitgebers hat gezeigt, dass sie angekommen ist.</translation>
    </message>
    <message>
        <source>It was probably sent, but no page proved it.</source>
        <translation>Sie wurde wahrscheinlich gesendet, aber keine Seite hat es belegt.</translation>
    </message>
    <message>
        <source>It did not work. Nothing was sent.</source>
        <translation>Es hat nicht geklappt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>Column Proof: nobody knows whether it was sent</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Page text</source>
        <extracomment>Column Proof. %1 is the reference that the employer&apos;s page showed. / The page showed a thank-you text</extracomment>
        <translation>Seitentext</translation>
    </message>
    <message>
        <source>Ref. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Server’s word</source>
        <extracomment>Column Proof: only the server says that it was sent</extracomment>
        <translation>Laut Server</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Applied</source>
        <comment>stage</comment>
        <extracomment>How far it came after applying</extracomment>
        <translation>Beworben</translation>
    </message>
    <message>
        <source>Screening</source>
        <comment>stage</comment>
        <translation>Vorauswahl</translation>
    </message>
    <message>
        <source>Interview</source>
        <comment>stage</comment>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Offer</source>
        <comment>stage</comment>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>outcome</comment>
        <extracomment>How it ended</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined by me</source>
        <comment>outcome</comment>
        <translation>Von mir abgelehnt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>outcome</comment>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>outcome</comment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>outcome</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sie wurde gesendet</translation>
    </message>
    <message>
        <source>It is not known whether it was sent</source>
        <translation>Es ist nicht bekannt, ob sie gesendet wurde</translation>
    </message>
    <message>
        <source>created</source>
        <comment>run</comment>
        <extracomment>What the server says about a run</extracomment>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>queued at the server</source>
        <comment>run</comment>
        <translation>wartet am Server</translation>
    </message>
    <message>
        <source>running</source>
        <comment>run</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>run</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>run</comment>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>run</comment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>ended early</source>
        <comment>run</comment>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>ran out of time</source>
        <comment>run</comment>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>run</comment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>a word that Postulant does not know</source>
        <comment>run</comment>
        <translation>ein Wort, das Postulant nicht kennt</translation>
    </message>
    <message>
        <source>New</source>
        <comment>verdict</comment>
        <extracomment>What Add jobs found out about a line</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>verdict</comment>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Similar</source>
        <comment>verdict</comment>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>verdict</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Needs an account</source>
        <comment>verdict</comment>
        <translation>Braucht ein Konto</translation>
    </message>
    <message>
        <source>Not a posting</source>
        <comment>verdict</comment>
        <translation>Keine Anzeige</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Add login…</source>
        <translation>Anmeldung hinzufügen…</translation>
    </message>
    <message>
        <source>Open posting</source>
        <translation>Anzeige öffnen</translation>
    </message>
    <message>
        <source>I applied by hand</source>
        <translation>Ich habe mich selbst beworben</translation>
    </message>
    <message>
        <source>Counts as applied (claimed), on your word.</source>
        <translation>Zählt auf Ihr Wort als beworben (gemeldet).</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Keeps the row as Cancelled.</source>
        <translation>Behält die Zeile als Abgebrochen.</translation>
    </message>
    <message>
        <source>Apply by hand</source>
        <translation>Selbst bewerben</translation>
    </message>
    <message>
        <source>Opens the posting with your answers beside it to copy.</source>
        <translation>Öffnet die Anzeige und daneben Ihre Antworten zum Kopieren.</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Erneut durchsehen</translation>
    </message>
    <message>
        <source>Puts it into Review. Nothing is sent until you approve it there.</source>
        <translation>Legt sie in die Durchsicht. Es wird nichts gesendet, bis Sie es dort freigeben.</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Count as applied (claimed)</source>
        <translation>Als beworben (gemeldet) zählen</translation>
    </message>
    <message>
        <source>This posting stays closed to another try.</source>
        <translation>Für diese Anzeige gibt es keinen weiteren Versuch.</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Nachweise zeigen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten…</translation>
    </message>
    <message>
        <source>Saves the answer and puts the job into Review.</source>
        <translation>Speichert die Antwort und legt die Stelle in die Durchsicht.</translation>
    </message>
    <message>
        <source>Skip this job</source>
        <translation>Diese Stelle auslassen</translation>
    </message>
    <message>
        <source>Check connection…</source>
        <translation>Verbindung prüfen…</translation>
    </message>
    <message>
        <source>Write to {employer}…</source>
        <extracomment>{employer} is a company&apos;s name</extracomment>
        <translation>An {employer} schreiben…</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Stop this run…</source>
        <translation>Diesen Lauf anhalten…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Open billing page</source>
        <translation>Abrechnungsseite öffnen</translation>
    </message>
    <message>
        <source>Use another connection…</source>
        <translation>Andere Verbindung nehmen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Change limits…</source>
        <translation>Grenzen ändern…</translation>
    </message>
    <message>
        <source>Allow more time…</source>
        <translation>Mehr Zeit geben…</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Open run at the server</source>
        <translation>Lauf am Server öffnen</translation>
    </message>
    <message>
        <source>Yes, it went through</source>
        <translation>Ja, sie ist durchgegangen</translation>
    </message>
    <message>
        <source>Counts as applied (claimed), on your word. This posting stays closed to another try.</source>
        <translation>Zählt auf Ihr Wort als beworben (gemeldet). Für diese Anzeige gibt es keinen weiteren Versuch.</translation>
    </message>
    <message>
        <source>No, it did not</source>
        <translation>Nein, ist sie nicht</translation>
    </message>
    <message>
        <source>Goes back to Review. Nothing is sent again until you approve it there.</source>
        <translation>Geht zurück in die Durchsicht. Es wird nichts erneut gesendet, bis Sie es dort freigeben.</translation>
    </message>
    <message>
        <source>Look on the server again</source>
        <translation>Am Server erneut nachsehen</translation>
    </message>
    <message>
        <source>Choose resume…</source>
        <translation>Lebenslauf wählen…</translation>
    </message>
    <message>
        <source>Open Review</source>
        <translation>Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>{employer} wants a login</source>
        <extracomment>Words in braces are filled in; keep them as they are. {reason} is quoted from a page or a server.</extracomment>
        <translation>{employer} verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The form is behind a login at {site}, so the run stopped there.</source>
        <translation>Das Formular liegt hinter einer Anmeldung bei {site}; dort hat der Lauf angehalten.</translation>
    </message>
    <message>
        <source>A robot check stopped the run</source>
        <translation>Eine Roboterprüfung hat den Lauf aufgehalten</translation>
    </message>
    <message>
        <source>{site} showed a check that the server could not pass.</source>
        <translation>{site} hat eine Prüfung gezeigt, die der Server nicht bestehen konnte.</translation>
    </message>
    <message>
        <source>This posting is closed</source>
        <translation>Diese Anzeige ist geschlossen</translation>
    </message>
    <message>
        <source>The page says that it takes no more applications.</source>
        <translation>Die Seite sagt, dass sie keine Bewerbungen mehr annimmt.</translation>
    </message>
    <message>
        <source>{employer} already has an application from you</source>
        <translation>{employer} hat schon eine Bewerbung von Ihnen</translation>
    </message>
    <message>
        <source>The page knows {email} for this job, so the run stopped.</source>
        <translation>Die Seite kennt {email} für diese Stelle; deshalb hat der Lauf angehalten.</translation>
    </message>
    <message>
        <source>The page knows your email for this job, so the run stopped.</source>
        <translation>Die Seite kennt Ihre E-Mail-Adresse für diese Stelle; deshalb hat der Lauf angehalten.</translation>
    </message>
    <message>
        <source>1 question has no answer</source>
        <translation>1 Frage hat keine Antwort</translation>
    </message>
    <message>
        <source>The form asks “{question}”, and Postulant does not guess.</source>
        <translation>Das Formular fragt „{question}“, und Postulant rät nicht.</translation>
    </message>
    <message>
        <source>The form asks for something that you have not answered, and Postulant does not guess.</source>
        <translation>Das Formular fragt etwas, das Sie nicht beantwortet haben, und Postulant rät nicht.</translation>
    </message>
    <message>
        <source>The resume did not arrive</source>
        <translation>Der Lebenslauf ist nicht angekommen</translation>
    </message>
    <message>
        <source>The form never showed {file}, so the run stopped before submitting.</source>
        <translation>Das Formular hat {file} nie gezeigt; deshalb hat der Lauf vor dem Absenden angehalten.</translation>
    </message>
    <message>
        <source>The form never showed the resume, so the run stopped before submitting.</source>
        <translation>Das Formular hat den Lebenslauf nie gezeigt; deshalb hat der Lauf vor dem Absenden angehalten.</translation>
    </message>
    <message>
        <source>Sent, perhaps without the resume</source>
        <translation>Gesendet, vielleicht ohne den Lebenslauf</translation>
    </message>
    <message>
        <source>The form was submitted, and no page showed {file}.</source>
        <translation>Das Formular wurde abgesendet, und keine Seite hat {file} gezeigt.</translation>
    </message>
    <message>
        <source>The form was submitted, and no page showed the resume.</source>
        <translation>Das Formular wurde abgesendet, und keine Seite hat den Lebenslauf gezeigt.</translation>
    </message>
    <message>
        <source>{employer} sent you a code</source>
        <translation>{employer} hat Ihnen einen Code geschickt</translation>
    </message>
    <message>
        <source>The form waits for the code mailed to {email} and may give up at {time}; it is sent only after that.</source>
        <translation>Das Formular wartet auf den Code, der an {email} ging, und gibt vielleicht um {time} auf; erst danach wird es abgesendet.</translation>
    </message>
    <message>
        <source>The form waits for the code in your mail; it is sent only after that.</source>
        <translation>Das Formular wartet auf den Code in Ihrer Post; erst danach wird es abgesendet.</translation>
    </message>
    <message>
        <source>{connection} cannot be reached</source>
        <translation>{connection} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Postulant tries again at {time}; runs already started go on at the server.</source>
        <translation>Postulant versucht es um {time} erneut; begonnene Läufe gehen am Server weiter.</translation>
    </message>
    <message>
        <source>Postulant tries again by itself; runs already started go on at the server.</source>
        <translation>Postulant versucht es von selbst erneut; begonnene Läufe gehen am Server weiter.</translation>
    </message>
    <message>
        <source>{connection} refused the key</source>
        <translation>{connection} hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>The queue for this connection waits until the key is right.</source>
        <translation>Die Warteschlange dieser Verbindung wartet, bis der Schlüssel stimmt.</translation>
    </message>
    <message>
        <source>No credit left at {connection}</source>
        <translation>Kein Guthaben mehr bei {connection}</translation>
    </message>
    <message>
        <source>The server wants payment before it starts another run.</source>
        <translation>Der Server verlangt eine Zahlung, bevor er einen weiteren Lauf beginnt.</translation>
    </message>
    <message>
        <source>{connection} asks to wait</source>
        <translation>{connection} bittet zu warten</translation>
    </message>
    <message>
        <source>Too many requests in a short time; nothing is lost, the queue goes on by itself at {time}.</source>
        <translation>Zu viele Anfragen in kurzer Zeit; nichts ist verloren, die Warteschlange geht um {time} von selbst weiter.</translation>
    </message>
    <message>
        <source>Too many requests in a short time; nothing is lost, the queue goes on by itself.</source>
        <translation>Zu viele Anfragen in kurzer Zeit; nichts ist verloren, die Warteschlange geht von selbst weiter.</translation>
    </message>
    <message>
        <source>{connection} did not take this job</source>
        <translation>{connection} hat diese Stelle nicht angenommen</translation>
    </message>
    <message>
        <source>The server says: “{reason}”. No run was started.</source>
        <translation>Der Server sagt: „{reason}“. Es wurde kein Lauf begonnen.</translation>
    </message>
    <message>
        <source>The server gave no reason. No run was started.</source>
        <translation>Der Server hat keinen Grund genannt. Es wurde kein Lauf begonnen.</translation>
    </message>
    <message>
        <source>Time ran out before the form was done</source>
        <translation>Die Zeit war um, bevor das Formular fertig war</translation>
    </message>
    <message>
        <source>The run reached {limit} at step {step} without pressing Submit.</source>
        <translation>Der Lauf hat {limit} bei Schritt {step} erreicht, ohne das Formular abzusenden.</translation>
    </message>
    <message>
        <source>The run reached its limit without pressing Submit.</source>
        <translation>Der Lauf hat seine Grenze erreicht, ohne das Formular abzusenden.</translation>
    </message>
    <message>
        <source>Did it go through?</source>
        <translation>Ist sie durchgegangen?</translation>
    </message>
    <message>
        <source>The run reached {limit} after Submit may have been pressed, and no page proved it.</source>
        <translation>Der Lauf hat {limit} erreicht, als das Formular vielleicht schon abgesendet war, und keine Seite hat es belegt.</translation>
    </message>
    <message>
        <source>The run reached its limit after Submit may have been pressed, and no page proved it.</source>
        <translation>Der Lauf hat seine Grenze erreicht, als das Formular vielleicht schon abgesendet war, und keine Seite hat es belegt.</translation>
    </message>
    <message>
        <source>The steps ran out before the form was done</source>
        <translation>Die Schritte waren aufgebraucht, bevor das Formular fertig war</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has happened for %n minutes</source>
        <translation>
            <numerusform>Seit %n Minute ist nichts geschehen</numerusform>
            <numerusform>Seit %n Minuten ist nichts geschehen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server still says it is running; the last step was at {time}.</source>
        <translation>Der Server sagt weiter, dass es läuft; der letzte Schritt war um {time}.</translation>
    </message>
    <message>
        <source>The server still says it is running.</source>
        <translation>Der Server sagt weiter, dass es läuft.</translation>
    </message>
    <message>
        <source>The connection broke while it was being sent, and the server knows no run with its mark.</source>
        <translation>Die Verbindung riss beim Senden ab, und der Server kennt keinen Lauf mit ihrem Kennzeichen.</translation>
    </message>
    <message>
        <source>Submit was pressed, but no page proved it; it was probably sent.</source>
        <translation>Das Formular wurde abgesendet, aber keine Seite hat es belegt; sie wurde wahrscheinlich gesendet.</translation>
    </message>
    <message>
        <source>You stopped this run</source>
        <translation>Sie haben diesen Lauf angehalten</translation>
    </message>
    <message>
        <source>The server was told at {time} and confirmed it; Submit had not been pressed.</source>
        <translation>Der Server erfuhr es um {time} und hat es bestätigt; das Formular war noch nicht abgesendet.</translation>
    </message>
    <message>
        <source>The server was told and confirmed it; Submit had not been pressed.</source>
        <translation>Der Server erfuhr es und hat es bestätigt; das Formular war noch nicht abgesendet.</translation>
    </message>
    <message>
        <source>A stopped run may act a little longer, so Postulant looks once more before it asks.</source>
        <translation>Ein angehaltener Lauf kann noch kurz weiterarbeiten; deshalb sieht Postulant noch einmal nach, bevor es fragt.</translation>
    </message>
    <message>
        <source>The form was sent back</source>
        <translation>Das Formular kam zurück</translation>
    </message>
    <message>
        <source>{site} answered Submit with “{reason}” until the run gave up.</source>
        <translation>{site} hat das Absenden mit „{reason}“ beantwortet, bis der Lauf aufgab.</translation>
    </message>
    <message>
        <source>{site} did not accept the form until the run gave up.</source>
        <translation>{site} hat das Formular nicht angenommen, bis der Lauf aufgab.</translation>
    </message>
    <message>
        <source>The server could not work</source>
        <translation>Der Server konnte nicht arbeiten</translation>
    </message>
    <message>
        <source>Its browser or its language model broke: “{reason}”. Submit had not been pressed.</source>
        <translation>Sein Browser oder sein Sprachmodell ist ausgefallen: „{reason}“. Das Formular war noch nicht abgesendet.</translation>
    </message>
    <message>
        <source>Its browser or its language model broke. Submit had not been pressed.</source>
        <translation>Sein Browser oder sein Sprachmodell ist ausgefallen. Das Formular war noch nicht abgesendet.</translation>
    </message>
    <message>
        <source>Something is missing before it can be sent</source>
        <translation>Vor dem Senden fehlt noch etwas</translation>
    </message>
    <message>
        <source>Postulant waits: {reason}.</source>
        <translation>Postulant wartet: {reason}.</translation>
    </message>
    <message>
        <source>The profile, the resume or the key is not complete.</source>
        <translation>Das Profil, der Lebenslauf oder der Schlüssel ist unvollständig.</translation>
    </message>
    <message>
        <source>Changed since you approved it</source>
        <translation>Seit Ihrer Freigabe geändert</translation>
    </message>
    <message>
        <source>What would be sent is not what you approved, so nothing was sent; look at it again.</source>
        <translation>Was gesendet würde, ist nicht, was Sie freigegeben haben; darum wurde nichts gesendet. Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>The run ended without finishing</source>
        <translation>Der Lauf endete, ohne fertig zu werden</translation>
    </message>
    <message>
        <source>The server says: “{reason}”.</source>
        <translation>Der Server sagt: „{reason}“.</translation>
    </message>
    <message>
        <source>The server gave no reason.</source>
        <translation>Der Server hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The run ended, and no page shows whether the form was sent.</source>
        <translation>Der Lauf ist zu Ende, und keine Seite zeigt, ob das Formular gesendet wurde.</translation>
    </message>
    <message>
        <source>The run ended after sending</source>
        <translation>Der Lauf endete nach dem Senden</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check its address, whether it is running, and your network.</source>
        <translation>Prüfen Sie seine Adresse, ob er läuft, und Ihr Netz.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again in a minute; if it stays so, look whether the server is busy.</source>
        <translation>Versuchen Sie es in einer Minute erneut; bleibt es dabei, sehen Sie nach, ob der Server ausgelastet ist.</translation>
    </message>
    <message>
        <source>The secure connection was refused: the server’s certificate is not trusted.</source>
        <translation>Die sichere Verbindung wurde abgelehnt: Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Check the address. For your own server, install its certificate on this computer.</source>
        <translation>Prüfen Sie die Adresse. Für Ihren eigenen Server installieren Sie sein Zertifikat auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The connection broke before the answer arrived.</source>
        <translation>Die Verbindung riss ab, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>Look on the server again before anything is repeated.</source>
        <translation>Sehen Sie am Server nach, bevor etwas wiederholt wird.</translation>
    </message>
    <message>
        <source>The address leads to another address.</source>
        <translation>Die Adresse führt zu einer anderen Adresse.</translation>
    </message>
    <message>
        <source>Enter the address that the server itself uses; the key is never sent to another one.</source>
        <translation>Geben Sie die Adresse ein, die der Server selbst verwendet; der Schlüssel wird nie an eine andere gesendet.</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>Der Server hat den Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Replace the key with the one that the server shows in its settings.</source>
        <translation>Ersetzen Sie den Schlüssel durch den, den der Server in seinen Einstellungen zeigt.</translation>
    </message>
    <message>
        <source>No credit is left at the server.</source>
        <translation>Beim Server ist kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>Add credit there, or use another connection.</source>
        <translation>Laden Sie dort Guthaben auf, oder nehmen Sie eine andere Verbindung.</translation>
    </message>
    <message>
        <source>The server does not know this address or run.</source>
        <translation>Der Server kennt diese Adresse oder diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>Check the address and the way of talking in Settings.</source>
        <translation>Prüfen Sie in den Einstellungen die Adresse und die Sprechweise.</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>Der Server bittet zu warten.</translation>
    </message>
    <message>
        <source>Nothing to do: it goes on by itself.</source>
        <translation>Sie müssen nichts tun: Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The server did not take what was asked.</source>
        <translation>Der Server hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Look at the details, and check the way of talking in Settings.</source>
        <translation>Sehen Sie sich die Einzelheiten an, und prüfen Sie in den Einstellungen die Sprechweise.</translation>
    </message>
    <message>
        <source>The server had a problem of its own.</source>
        <translation>Der Server hatte selbst ein Problem.</translation>
    </message>
    <message>
        <source>Try again in a minute; if it stays so, look into the server’s log.</source>
        <translation>Versuchen Sie es in einer Minute erneut; bleibt es dabei, sehen Sie in das Protokoll des Servers.</translation>
    </message>
    <message>
        <source>The answer is not what a Skyvern server says.</source>
        <translation>So antwortet kein Skyvern-Server.</translation>
    </message>
    <message>
        <source>Check that the address belongs to a Skyvern server, and the way of talking.</source>
        <translation>Prüfen Sie, ob die Adresse zu einem Skyvern-Server gehört, und die Sprechweise.</translation>
    </message>
    <message>
        <source>This is larger than Postulant accepts.</source>
        <translation>Das ist größer, als Postulant annimmt.</translation>
    </message>
    <message>
        <source>Choose a smaller file; a resume may have 10 MB.</source>
        <translation>Wählen Sie eine kleinere Datei; ein Lebenslauf darf 10 MB haben.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>Beginnen Sie es erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <source>Postulant’s data could not be read or written.</source>
        <translation>Die Daten von Postulant konnten nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Look at the details; a backup is beside the data.</source>
        <translation>Sehen Sie sich die Einzelheiten an; neben den Daten liegt eine Sicherung.</translation>
    </message>
    <message>
        <source>The data was written by a newer Postulant.</source>
        <translation>Die Daten stammen von einem neueren Postulant.</translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation>Installieren Sie die neuere Version; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another program holds Postulant’s data.</source>
        <translation>Ein anderes Programm hält die Daten von Postulant.</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>Schließen Sie das andere, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room, then try again; nothing that was kept is lost.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut; nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or allow writing to this one.</source>
        <translation>Wählen Sie einen anderen Ordner, oder erlauben Sie das Schreiben in diesen.</translation>
    </message>
    <message>
        <source>The system’s key store did not take the key.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>The key is kept until you close Postulant; enter it again next time.</source>
        <translation>Der Schlüssel bleibt, bis Sie Postulant schließen; geben Sie ihn beim nächsten Mal erneut ein.</translation>
    </message>
    <message>
        <source>The key was not found in the system’s key store.</source>
        <translation>Der Schlüssel wurde im Schlüsselbund des Systems nicht gefunden.</translation>
    </message>
    <message>
        <source>Unlock the key store, or enter the key again.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder geben Sie den Schlüssel erneut ein.</translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that it still exists and that you may open it.</source>
        <translation>Prüfen Sie, ob es sie noch gibt und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>This is not a PDF or DOCX file.</source>
        <translation>Das ist keine PDF- oder DOCX-Datei.</translation>
    </message>
    <message>
        <source>Choose the resume as PDF or DOCX.</source>
        <translation>Wählen Sie den Lebenslauf als PDF oder DOCX.</translation>
    </message>
    <message>
        <source>Something that was entered cannot be right.</source>
        <translation>Etwas Eingegebenes kann nicht stimmen.</translation>
    </message>
    <message>
        <source>Correct what is marked.</source>
        <translation>Berichtigen Sie, was markiert ist.</translation>
    </message>
    <message>
        <source>This posting already has an application.</source>
        <translation>Für diese Anzeige gibt es schon eine Bewerbung.</translation>
    </message>
    <message>
        <source>Open that application; a second one is not sent.</source>
        <translation>Öffnen Sie diese Bewerbung; eine zweite wird nicht gesendet.</translation>
    </message>
    <message>
        <source>A limit that you set holds this back.</source>
        <translation>Eine Grenze, die Sie gesetzt haben, hält dies zurück.</translation>
    </message>
    <message>
        <source>Wait, or change the limit in Settings.</source>
        <translation>Warten Sie, oder ändern Sie die Grenze in den Einstellungen.</translation>
    </message>
    <message>
        <source>Something is missing first: the profile, a resume or a connection.</source>
        <translation>Zuerst fehlt etwas: das Profil, ein Lebenslauf oder eine Verbindung.</translation>
    </message>
    <message>
        <source>Complete it, then try again.</source>
        <translation>Ergänzen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The employer</source>
        <translation>Der Arbeitgeber</translation>
    </message>
    <message>
        <source>the employer</source>
        <translation>den Arbeitgeber</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Die Website</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>der Website</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>Own site</source>
        <extracomment>Column Site: a posting on the employer&apos;s own pages</extracomment>
        <translation>Eigene Seite</translation>
    </message>
    <message>
        <source>On your list</source>
        <comment>verdict</comment>
        <extracomment>Verdict about a pasted line: its company or site is on the list of those not to apply to</extracomment>
        <translation>Nicht bewerben</translation>
    </message>
    <message>
        <source>Do not try again</source>
        <translation>Nicht erneut versuchen</translation>
    </message>
    <message>
        <source>{site} did not answer</source>
        <translation>{site} hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The page with the form could not be opened: “{reason}”.</source>
        <translation>Die Seite mit dem Formular ließ sich nicht öffnen: „{reason}“.</translation>
    </message>
    <message>
        <source>The page with the form could not be opened.</source>
        <translation>Die Seite mit dem Formular ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>On your list of those not to apply to</source>
        <translation>Auf Ihrer Liste „Nicht bewerben bei“</translation>
    </message>
    <message>
        <source>You do not want to apply at {reason}, so this job stays where it is.</source>
        <translation>Sie möchten sich bei {reason} nicht bewerben; deshalb bleibt diese Stelle, wo sie ist.</translation>
    </message>
    <message>
        <source>You do not want to apply to this company or at this site, so this job stays where it is.</source>
        <translation>Sie möchten sich bei dieser Firma oder diesem System nicht bewerben; deshalb bleibt diese Stelle, wo sie ist.</translation>
    </message>
    <message>
        <source>Enough applications to {employer} for now</source>
        <translation>Vorerst genug Bewerbungen an {employer}</translation>
    </message>
    <message>
        <source>Your limit for one company is reached; it is sent after {time}.</source>
        <translation>Ihre Grenze für eine Firma ist erreicht; gesendet wird ab {time}.</translation>
    </message>
    <message>
        <source>Your limit for one company is reached.</source>
        <translation>Ihre Grenze für eine Firma ist erreicht.</translation>
    </message>
    <message>
        <source>It looks like one that was sent</source>
        <translation>Ähnelt einer, die gesendet wurde</translation>
    </message>
    <message>
        <source>{reason} has the same company and a like title; approve this one to send it too.</source>
        <translation>{reason} hat dieselbe Firma und einen ähnlichen Titel; geben Sie diese frei, um auch sie zu senden.</translation>
    </message>
    <message>
        <source>Another application has the same company and a like title; approve this one to send it too.</source>
        <translation>Eine andere Bewerbung hat dieselbe Firma und einen ähnlichen Titel; geben Sie diese frei, um auch sie zu senden.</translation>
    </message>
    <message>
        <source>It waits for its time</source>
        <translation>Sie wartet auf ihre Zeit</translation>
    </message>
    <message>
        <source>A limit that you set is reached; the queue goes on by itself at {time}.</source>
        <translation>Eine Grenze, die Sie gesetzt haben, ist erreicht; die Warteschlange geht um {time} von selbst weiter.</translation>
    </message>
    <message>
        <source>A limit that you set is reached; the queue goes on by itself.</source>
        <translation>Eine Grenze, die Sie gesetzt haben, ist erreicht; die Warteschlange geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The file with Postulant’s data is damaged or cut short.</source>
        <translation>Die Datei mit den Daten von Postulant ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Nothing is sent, and the file is left as it is. Bring a backup back.</source>
        <translation>Nichts wird gesendet, und die Datei bleibt, wie sie ist. Spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>pace of the site</source>
        <extracomment>In brackets after the time of the next sending: the time between two applications to one site</extracomment>
        <translation>Tempo des Systems</translation>
    </message>
    <message>
        <source>enough for this site today</source>
        <translation>heute genug bei diesem System</translation>
    </message>
    <message>
        <source>enough for today</source>
        <translation>genug für heute</translation>
    </message>
    <message>
        <source>spending limit</source>
        <translation>Ausgabengrenze</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>start that you set</source>
        <translation>von Ihnen gesetzter Beginn</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Tells the server to go on with this run.</source>
        <translation>Sagt dem Server, dass dieser Lauf weitergehen soll.</translation>
    </message>
    <message>
        <source>It may be waiting for a code</source>
        <translation>Wartet vielleicht auf einen Code</translation>
    </message>
    <message>
        <source>It is paused and waits for you</source>
        <translation>Angehalten, wartet auf Sie</translation>
    </message>
    <message>
        <source>The server guesses: a check for robots.</source>
        <translation>Der Server vermutet: eine Prüfung gegen Roboter.</translation>
    </message>
    <message>
        <source>The server guesses: a login was in the way.</source>
        <translation>Der Server vermutet: Eine Anmeldung war im Weg.</translation>
    </message>
    <message>
        <source>The server guesses: its browser had a fault.</source>
        <translation>Der Server vermutet: Sein Browser hatte einen Fehler.</translation>
    </message>
    <message>
        <source>The server guesses: the page could not be reached.</source>
        <translation>Der Server vermutet: Die Seite war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The server guesses: the page took too long to load.</source>
        <translation>Der Server vermutet: Die Seite hat zu lange geladen.</translation>
    </message>
    <message>
        <source>The server guesses: its language model lost its way.</source>
        <translation>Der Server vermutet: Sein Sprachmodell hat sich verirrt.</translation>
    </message>
    <message>
        <source>The server guesses: a part of the form was not found.</source>
        <translation>Der Server vermutet: Ein Teil des Formulars wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The server guesses: the page was not the one expected.</source>
        <translation>Der Server vermutet: Es war nicht die erwartete Seite.</translation>
    </message>
    <message>
        <source>The server guesses: the last page could not be read.</source>
        <translation>Der Server vermutet: Die letzte Seite war nicht zu lesen.</translation>
    </message>
    <message>
        <source>The server guesses: the steps ran out.</source>
        <translation>Der Server vermutet: Die Schritte sind ausgegangen.</translation>
    </message>
    <message>
        <source>The server guesses: the server itself had a fault.</source>
        <translation>Der Server vermutet: Er hatte selbst einen Fehler.</translation>
    </message>
    <message>
        <source>You said that it went through.</source>
        <translation>Sie haben gesagt, dass sie durchgegangen ist.</translation>
    </message>
    <message>
        <source>You said that it did not go through.</source>
        <translation>Sie haben gesagt, dass sie nicht durchgegangen ist.</translation>
    </message>
    <message>
        <source>It counts on your word: no run of Postulant sent it.</source>
        <translation>Sie zählt auf Ihr Wort: Kein Lauf von Postulant hat sie gesendet.</translation>
    </message>
    <message>
        <source>The run has not ended.</source>
        <translation>Der Lauf ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>The run ended without calling itself done.</source>
        <translation>Der Lauf endete, ohne sich fertig zu nennen.</translation>
    </message>
    <message>
        <source>The server says that it is done, and that the form was not submitted.</source>
        <translation>Der Server sagt, dass er fertig ist und dass das Formular nicht abgesendet wurde.</translation>
    </message>
    <message>
        <source>The server says that it is done, yet its complete list of actions shows nothing pressed after the form was filled in.</source>
        <translation>Der Server sagt, dass er fertig ist, doch seine vollständige Liste der Handlungen zeigt nach dem Ausfüllen nichts Gedrücktes.</translation>
    </message>
    <message>
        <source>The server says that it is done, and tells nothing of the page that would show it.</source>
        <translation>Der Server sagt, dass er fertig ist, und erzählt nichts von der Seite, das es zeigen würde.</translation>
    </message>
    <message>
        <source>The server did not say whether the form was submitted.</source>
        <translation>Der Server hat nicht gesagt, ob das Formular abgesendet wurde.</translation>
    </message>
    <message>
        <source>Neither a thank-you text nor a reference was read from the page.</source>
        <translation>Von der Seite wurde weder ein Dankestext noch eine Nummer gelesen.</translation>
    </message>
    <message>
        <source>The server keeps pages, but the last one could not be read, so nothing confirms its word.</source>
        <translation>Der Server hebt Seiten auf, aber die letzte war nicht zu lesen; nichts bestätigt also sein Wort.</translation>
    </message>
    <message>
        <source>What the server read as confirmation is not on the stored last page.</source>
        <translation>Was der Server als Bestätigung gelesen hat, steht nicht auf der gespeicherten letzten Seite.</translation>
    </message>
    <message>
        <source>The thank-you text is on the stored last page.</source>
        <translation>Der Dankestext steht auf der gespeicherten letzten Seite.</translation>
    </message>
    <message>
        <source>The reference is on the stored last page.</source>
        <translation>Die Nummer steht auf der gespeicherten letzten Seite.</translation>
    </message>
    <message>
        <source>The server read the confirmation from the page; it keeps no page that could be read again.</source>
        <translation>Der Server hat die Bestätigung von der Seite gelesen; er hebt keine Seite auf, die man noch einmal lesen könnte.</translation>
    </message>
    <message>
        <source>No resume goes with this application.</source>
        <translation>Zu dieser Bewerbung gehört kein Lebenslauf.</translation>
    </message>
    <message>
        <source>The page showed the name of the resume.</source>
        <translation>Die Seite hat den Namen des Lebenslaufs gezeigt.</translation>
    </message>
    <message>
        <source>The server fetched the whole resume, and uploading it ended well.</source>
        <translation>Der Server hat den ganzen Lebenslauf geholt, und das Hochladen ging gut aus.</translation>
    </message>
    <message>
        <source>No page showed the resume, and nothing else shows that it arrived.</source>
        <translation>Keine Seite hat den Lebenslauf gezeigt, und auch sonst zeigt nichts, dass er ankam.</translation>
    </message>
    <message>
        <source>There is no run: the request never left, or it was refused.</source>
        <translation>Es gibt keinen Lauf: Die Anfrage ging nie hinaus oder wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The complete list of actions shows nothing pressed after the form was filled in.</source>
        <translation>Die vollständige Liste der Handlungen zeigt nach dem Ausfüllen nichts Gedrücktes.</translation>
    </message>
    <message>
        <source>The run ended for a reason that comes before Submit, and the form or what barred it was still on the last page.</source>
        <translation>Der Lauf endete aus einem Grund, der vor dem Absenden liegt, und das Formular oder was ihm im Weg stand, war noch auf der letzten Seite.</translation>
    </message>
    <message>
        <source>The server read the page as submitted.</source>
        <translation>Der Server hat die Seite als abgesendet gelesen.</translation>
    </message>
    <message>
        <source>The request may have arrived; no run of it is known.</source>
        <translation>Die Anfrage kann angekommen sein; ein Lauf dazu ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The list of actions could not be read, or is not complete.</source>
        <translation>Die Liste der Handlungen war nicht zu lesen oder ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Something was pressed after the form was filled in; it may have been Submit.</source>
        <translation>Nach dem Ausfüllen wurde etwas gedrückt; es kann das Absenden gewesen sein.</translation>
    </message>
    <message>
        <source>The run named a reason that comes before Submit, but its last page could not be read.</source>
        <translation>Der Lauf nannte einen Grund, der vor dem Absenden liegt, aber seine letzte Seite war nicht zu lesen.</translation>
    </message>
    <message>
        <source>The run named a reason that comes before Submit, but its last page shows no form any more.</source>
        <translation>Der Lauf nannte einen Grund, der vor dem Absenden liegt, aber seine letzte Seite zeigt kein Formular mehr.</translation>
    </message>
    <message>
        <source>The page sent the form back after Submit.</source>
        <translation>Die Seite hat das Formular nach dem Absenden zurückgegeben.</translation>
    </message>
    <message>
        <source>The server read the page as submitted, yet the list of actions shows nothing pressed.</source>
        <translation>Der Server hat die Seite als abgesendet gelesen, doch die Liste der Handlungen zeigt nichts Gedrücktes.</translation>
    </message>
    <message>
        <source>It waits for your look</source>
        <translation>Es wartet auf Ihren Blick</translation>
    </message>
    <message>
        <source>By your settings you look at it before it is sent.</source>
        <translation>Nach Ihren Einstellungen sehen Sie es an, bevor es gesendet wird.</translation>
    </message>
    <message>
        <source>Something in it is worth a look, so it was not sent unseen.</source>
        <translation>Etwas darin verdient einen Blick, deshalb wurde es nicht ungesehen gesendet.</translation>
    </message>
    <message>
        <source>It would be your first at this site; by your settings you look at it before it is sent.</source>
        <translation>Es wäre Ihre erste auf dieser Seite; nach Ihren Einstellungen sehen Sie sie an, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>One step failed again and again</source>
        <translation>Ein Schritt ist immer wieder gescheitert</translation>
    </message>
    <message>
        <source>The server gave up: “{reason}”. Submit had not been pressed.</source>
        <translation>Der Server hat aufgegeben: „{reason}“. Das Formular war nicht abgesendet.</translation>
    </message>
    <message>
        <source>The server gave up without pressing Submit.</source>
        <translation>Der Server hat aufgegeben, ohne das Formular abzusenden.</translation>
    </message>
</context>
<context>
    <name>postulant::AddJobsFoot</name>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Run with</source>
        <extracomment>Which server (or practice) does the work</extracomment>
        <translation>Ausführen mit</translation>
    </message>
    <message>
        <source>Queue without review</source>
        <translation>Ohne Durchsicht einreihen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>In a list of resumes: %1 the label that the seeker gave it, %2 its file name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No resume yet</source>
        <translation>Noch kein Lebenslauf</translation>
    </message>
    <message>
        <source>No job checked</source>
        <extracomment>The foot of Add jobs: how many of the lines are checked</extracomment>
        <translation>Keine Stelle angekreuzt</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 is a number of jobs, %2 a length of time</extracomment>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>Estimated from your last applications</source>
        <translation>Geschätzt nach Ihren letzten Bewerbungen</translation>
    </message>
    <message>
        <source>An estimate follows after the first application</source>
        <translation>Eine Schätzung folgt nach der ersten Bewerbung</translation>
    </message>
    <message numerus="yes">
        <source>Add %n and review</source>
        <extracomment>Button: adds the checked jobs and lets the seeker review what will be sent</extracomment>
        <translation>
            <numerusform>%n hinzufügen und durchsehen</numerusform>
            <numerusform>%n hinzufügen und durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add and review</source>
        <translation>Hinzufügen und durchsehen</translation>
    </message>
    <message>
        <source>What will be sent is not shown again before it leaves.</source>
        <translation>Was gesendet wird, wird vorher nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>As your rules say</source>
        <translation>Nach Ihren Regeln</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Noch kein Anschreiben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <extracomment>Button: adds the checked jobs; the seeker&apos;s setting says which of them wait for review</extracomment>
        <translation>
            <numerusform>%n hinzufügen</numerusform>
            <numerusform>%n hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>What your settings want you to see waits in Review. The rest is sent when its turn comes.</source>
        <translation>Was Sie nach Ihren Einstellungen sehen wollen, wartet in der Durchsicht. Der Rest wird gesendet, wenn er an der Reihe ist.</translation>
    </message>
    <message numerus="yes">
        <source>Spread over %n servers: by free places</source>
        <extracomment>In a list of servers: each job of the batch goes through the one of %n with the most free places</extracomment>
        <translation>
            <numerusform>Auf %n Server verteilen: nach freien Plätzen</numerusform>
            <numerusform>Auf %n Server verteilen: nach freien Plätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread over %n servers: by site</source>
        <extracomment>In a list of servers: all jobs of one site go through the same one of %n</extracomment>
        <translation>
            <numerusform>Auf %n Server verteilen: nach System</numerusform>
            <numerusform>Auf %n Server verteilen: nach System</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AddJobsPage</name>
    <message>
        <source>Add jobs</source>
        <translation>Stellen hinzufügen</translation>
    </message>
    <message>
        <source>Paste addresses of job postings, one a line. Nothing is sent from this page.</source>
        <translation>Fügen Sie Adressen von Stellenanzeigen ein, eine je Zeile. Von dieser Seite wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>From clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>You can also drop links or a file here.</source>
        <translation>Sie können auch Links oder eine Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Paste addresses, one a line</source>
        <translation>Adressen einfügen, eine je Zeile</translation>
    </message>
    <message>
        <source>Links from mail, a file or your bookmarks work too.</source>
        <translation>Links aus E-Mails, einer Datei oder Ihren Lesezeichen gehen auch.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <extracomment>%1 is a time: when the pasted lines were judged last</extracomment>
        <translation>Geprüft um %1</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Paste one address a line. Each line gets a verdict; only checked lines are added. A duplicate cannot be checked: one job is applied to once. Ctrl+Enter adds the checked jobs and opens their review. Nothing is sent from this page.</source>
        <translation>Fügen Sie eine Adresse je Zeile ein. Jede Zeile erhält ein Urteil; nur angekreuzte Zeilen kommen hinzu. Schon Vorhandenes lässt sich nicht ankreuzen: Auf eine Stelle bewirbt man sich einmal. Strg+Eingabe fügt die angekreuzten Stellen hinzu und öffnet ihre Durchsicht. Von dieser Seite wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Your profile has no answer for: %1.</source>
        <extracomment>%1 is a list of profile fields: &quot;First name, Email&quot;</extracomment>
        <translation>Ihr Profil hat keine Antwort für: %1.</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Ausfüllen…</translation>
    </message>
    <message>
        <source>There is no resume to send yet.</source>
        <translation>Es gibt noch keinen Lebenslauf zum Senden.</translation>
    </message>
    <message>
        <source>Add resume…</source>
        <translation>Lebenslauf hinzufügen…</translation>
    </message>
    <message>
        <source>Open a file with addresses</source>
        <translation>Datei mit Adressen öffnen</translation>
    </message>
    <message>
        <source>Lists and bookmarks (*.txt *.csv *.tsv *.html *.htm *.url *.md *.json)</source>
        <translation>Listen und Lesezeichen (*.txt *.csv *.tsv *.html *.htm *.url *.md *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no address in this file.</source>
        <translation>In dieser Datei ist keine Adresse.</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Nothing was added: all of them are in your list already.</source>
        <translation>Es kam nichts hinzu: Alle sind schon in Ihrer Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait in Review.</source>
        <translation>
            <numerusform>%n Stelle wartet in der Durchsicht.</numerusform>
            <numerusform>%n Stellen warten in der Durchsicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued.</source>
        <translation>
            <numerusform>%n Stelle eingereiht.</numerusform>
            <numerusform>%n Stellen eingereiht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) added for review</source>
        <translation>
            <numerusform>%n Stelle zur Durchsicht hinzugefügt</numerusform>
            <numerusform>%n Stellen zur Durchsicht hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued</source>
        <translation>
            <numerusform>%n Stelle eingereiht</numerusform>
            <numerusform>%n Stellen eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out again.</source>
        <translation>Wieder herausgenommen.</translation>
    </message>
    <message>
        <source>Practice jobs</source>
        <translation>Übungsstellen</translation>
    </message>
    <message>
        <source>Fills in made-up postings of the practice server</source>
        <translation>Trägt erfundene Anzeigen des Übungsservers ein</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Similar jobs</source>
        <translation>Ähnliche Stellen</translation>
    </message>
    <message numerus="yes">
        <source>%n of the checked lines look(s) like a job that is there already. Add anyway?</source>
        <translation>
            <numerusform>%n der angekreuzten Zeilen ähnelt einer Stelle, die schon da ist. Trotzdem hinzufügen?</numerusform>
            <numerusform>%n der angekreuzten Zeilen ähneln einer Stelle, die schon da ist. Trotzdem hinzufügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Like: %1. The employer may see two applications to one job.</source>
        <extracomment>%1 is a list of jobs: &quot;Data engineer, Acme Labs; line 4&quot;</extracomment>
        <translation>Ähnlich: %1. Der Arbeitgeber sieht vielleicht zwei Bewerbungen auf eine Stelle.</translation>
    </message>
    <message>
        <source>Add all checked</source>
        <translation>Alle angekreuzten hinzufügen</translation>
    </message>
    <message>
        <source>Leave the similar out</source>
        <translation>Ähnliche auslassen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing was added: they are closed, or in your list already.</source>
        <translation>Es kam nichts hinzu: Sie sind geschlossen oder schon in Ihrer Liste.</translation>
    </message>
</context>
<context>
    <name>postulant::AddressEditor</name>
    <message>
        <source>Addresses, one a line</source>
        <translation>Adressen, eine je Zeile</translation>
    </message>
</context>
<context>
    <name>postulant::AdvancedForm</name>
    <message>
        <source>On</source>
        <extracomment>Beside a check box: the thing named before it is on</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>As the server does it</source>
        <extracomment>Of a list of choices: none of them</extracomment>
        <translation>Wie der Server es macht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message numerus="yes">
        <source>Advanced, %n set</source>
        <translation>
            <numerusform>Erweitert, %n gesetzt</numerusform>
            <numerusform>Erweitert, %n gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>postulant::AnswerEditor</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>As forms word it</source>
        <extracomment>Shown in an empty field for a question</extracomment>
        <translation>Wie Formulare es formulieren</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Legal, salary and demographic answers are sent only if you wrote or chose them yourself.</source>
        <translation>Rechtliche, Gehalts- und demografische Antworten werden nur gesendet, wenn Sie sie selbst geschrieben oder gewählt haben.</translation>
    </message>
    <message>
        <source>Choose a question</source>
        <translation>Wählen Sie eine Frage</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Neue Antwort</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <extracomment>%1 is a time or a day: &quot;10:19&quot;, &quot;12 April&quot;</extracomment>
        <translation>Geändert %1.</translation>
    </message>
    <message>
        <source>It goes with every application whose form asks the same.</source>
        <translation>Sie geht mit jeder Bewerbung, deren Formular dasselbe fragt.</translation>
    </message>
    <message>
        <source>Left blank on purpose</source>
        <translation>Mit Absicht leer</translation>
    </message>
    <message>
        <source>The site, company or application</source>
        <translation>Die Website, das Unternehmen oder die Bewerbung</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Holds for</source>
        <extracomment>Label: where an answer holds</extracomment>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Which</source>
        <extracomment>Label: which site, company or application</extracomment>
        <translation>Welche</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s). %1</source>
        <extracomment>%1 is a whole sentence: &quot;Changed 12 April.&quot;</extracomment>
        <translation>
            <numerusform>Einmal verwendet. %1</numerusform>
            <numerusform>%n-mal verwendet. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AnswersModel</name>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who gave an answer: the person at the window</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column: who gave the answer</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column: when the answer was changed last</extracomment>
        <translation>Geändert</translation>
    </message>
    <message numerus="yes">
        <source>Asked by %n job(s)</source>
        <extracomment>Column of a question without an answer: how many applications met it</extracomment>
        <translation>
            <numerusform>Von einer Stelle gefragt</numerusform>
            <numerusform>Von %n Stellen gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <translation>%1 (nur %2)</translation>
    </message>
    <message>
        <source>Left blank on purpose</source>
        <translation>Mit Absicht leer</translation>
    </message>
    <message>
        <source>Sent last: %1</source>
        <extracomment>Tooltip. %1 is a time or a day: &quot;10:19&quot;, &quot;12 April&quot;</extracomment>
        <translation>Zuletzt gesendet: %1</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>Column: with how many applications the answer was sent</extracomment>
        <translation>Verwendet</translation>
    </message>
</context>
<context>
    <name>postulant::AnswersPage</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer once; every form that asks the same gets the same.</source>
        <translation>Einmal antworten; jedes Formular, das dasselbe fragt, erhält dasselbe.</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Neue Antwort</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Write down what forms ask again and again; each answer goes with every application.</source>
        <translation>Schreiben Sie auf, was Formulare immer wieder fragen; jede Antwort geht mit jeder Bewerbung.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>An answer goes with every application whose form asks the same question. What has no answer is never guessed. Ctrl+Enter saves, F2 goes to the answer, Del deletes it.</source>
        <translation>Eine Antwort geht mit jeder Bewerbung, deren Formular dieselbe Frage stellt. Was keine Antwort hat, wird nie geraten. Strg+Eingabe speichert, F2 geht zur Antwort, Entf löscht sie.</translation>
    </message>
    <message>
        <source>Answer not saved</source>
        <translation>Antwort nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the changed answer?</source>
        <translation>Die geänderte Antwort speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Already answered</source>
        <translation>Schon beantwortet</translation>
    </message>
    <message>
        <source>There is an answer to this question already. Replace it?</source>
        <translation>Zu dieser Frage gibt es schon eine Antwort. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Answer saved</source>
        <translation>Antwort gespeichert</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <extracomment>%1 is a question</extracomment>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Answer deleted</source>
        <translation>Antwort gelöscht</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Antworten suchen</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <extracomment>Where a form asked a question. %1 company, %2 title, %3 site</extracomment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>einer weiteren</numerusform>
            <numerusform>%n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked by %1.</source>
        <extracomment>%1 is a list of companies and titles</extracomment>
        <translation>Gefragt von %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Also answers: %1</source>
        <extracomment>%1 is a list of questions in quotes</extracomment>
        <translation>Beantwortet auch: %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved; %n job(s) that waited for it are in Review</source>
        <translation>
            <numerusform>Gespeichert; eine Stelle, die darauf wartete, ist in der Durchsicht</numerusform>
            <numerusform>Gespeichert; %n Stellen, die darauf warteten, sind in der Durchsicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ApplicationActions</name>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) copied</source>
        <translation>
            <numerusform>%n Adresse kopiert</numerusform>
            <numerusform>%n Adressen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue without review</source>
        <translation>Ohne Durchsicht einreihen</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n application(s) without looking at what will be sent?</source>
        <translation>
            <numerusform>%n Bewerbung einreihen, ohne anzusehen, was gesendet wird?</numerusform>
            <numerusform>%n Bewerbungen einreihen, ohne anzusehen, was gesendet wird?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not complete stays in Review.</source>
        <translation>Was nicht vollständig ist, bleibt in der Durchsicht.</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n</source>
        <translation>
            <numerusform>%n einreihen</numerusform>
            <numerusform>%n einreihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n eingereiht</numerusform>
            <numerusform>%n eingereiht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put into Review; nothing is sent until you approve it there</source>
        <translation>
            <numerusform>%n in die Durchsicht gelegt; es wird nichts gesendet, bis Sie es dort freigeben</numerusform>
            <numerusform>%n in die Durchsicht gelegt; es wird nichts gesendet, bis Sie es dort freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is told to stop; its answer will show</source>
        <translation>Der Server soll anhalten; seine Antwort wird es zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the queue</source>
        <translation>
            <numerusform>%n aus der Warteschlange genommen</numerusform>
            <numerusform>%n aus der Warteschlange genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop this run</source>
        <translation>Diesen Lauf anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>%n Lauf anhalten?</numerusform>
            <numerusform>%n Läufe anhalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is told at once. If Submit was pressed before, it may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</source>
        <translation>Der Server erfährt es sofort. War das Formular schon abgesendet, kann die Bewerbung bereits gesendet sein; Postulant sieht danach nach und fragt Sie, wo es nicht sicher ist.</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)</source>
        <translation>
            <numerusform>%n Lauf anhalten</numerusform>
            <numerusform>%n Läufe anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n application(s) from the queue?</source>
        <translation>
            <numerusform>%n Bewerbung aus der Warteschlange nehmen?</numerusform>
            <numerusform>%n Bewerbungen aus der Warteschlange nehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent. You can put it into Review again later.</source>
        <translation>Es wurde nichts gesendet. Sie können sie später erneut in die Durchsicht legen.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n from the queue</source>
        <translation>
            <numerusform>%n aus der Warteschlange nehmen</numerusform>
            <numerusform>%n aus der Warteschlange nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n application(s) from the list?</source>
        <translation>
            <numerusform>%n Bewerbung aus der Liste entfernen?</numerusform>
            <numerusform>%n Bewerbungen aus der Liste entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Postulant still remembers the posting, so that nothing is sent there twice. You can undo this.</source>
        <translation>Postulant merkt sich die Anzeige weiterhin, damit dorthin nichts zweimal gesendet wird. Sie können das rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>%n entfernen</numerusform>
            <numerusform>%n entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n from the list</source>
        <translation>
            <numerusform>%n aus der Liste entfernen</numerusform>
            <numerusform>%n aus der Liste entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed from the list</source>
        <translation>
            <numerusform>%n aus der Liste entfernt</numerusform>
            <numerusform>%n aus der Liste entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>“Yes, it went through”</source>
        <translation>„Ja, sie ist durchgegangen“</translation>
    </message>
    <message>
        <source>“No, it did not”</source>
        <translation>„Nein, ist sie nicht“</translation>
    </message>
    <message>
        <source>Counted as applied (claimed), on your word</source>
        <translation>Zählt auf Ihr Wort als beworben (gemeldet)</translation>
    </message>
    <message>
        <source>Put into Review; nothing is sent until you approve it there</source>
        <translation>In die Durchsicht gelegt; es wird nichts gesendet, bis Sie es dort freigeben</translation>
    </message>
    <message>
        <source>Its run is still open at the server. Stop it first, then decide</source>
        <translation>Ihr Lauf ist am Server noch offen. Halten Sie ihn erst an, und entscheiden Sie dann</translation>
    </message>
    <message>
        <source>I applied by hand</source>
        <translation>Ich habe mich selbst beworben</translation>
    </message>
    <message>
        <source>Count this application as applied (claimed)?</source>
        <translation>Diese Bewerbung als beworben (gemeldet) zählen?</translation>
    </message>
    <message>
        <source>On your word. Postulant then sends nothing more to this posting.</source>
        <translation>Auf Ihr Wort. Postulant sendet dann nichts mehr an diese Anzeige.</translation>
    </message>
    <message>
        <source>Count as applied (claimed)</source>
        <translation>Als beworben (gemeldet) zählen</translation>
    </message>
    <message>
        <source>Change of stage</source>
        <translation>Änderung der Stufe</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Stufe geändert</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>A date, a name, what was said:</source>
        <translation>Ein Datum, ein Name, was gesagt wurde:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change of notes</source>
        <translation>Änderung der Notizen</translation>
    </message>
    <message>
        <source>Notes saved</source>
        <translation>Notizen gespeichert</translation>
    </message>
    <message>
        <source>Looking on the servers again</source>
        <translation>An den Servern wird erneut nachgesehen</translation>
    </message>
    <message>
        <source>Another export is still being written</source>
        <translation>Ein anderer Export wird noch geschrieben</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>applications</source>
        <comment>name of a file</comment>
        <translation>bewerbungen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the export…</source>
        <translation>Der Export wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n Zeile exportiert</numerusform>
            <numerusform>%n Zeilen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer to what the form asked:</source>
        <translation>Die Antwort auf das, was das Formular fragte:</translation>
    </message>
    <message>
        <source>Save and put into Review</source>
        <translation>Speichern und in die Durchsicht legen</translation>
    </message>
    <message>
        <source>Saved; the job is in Review</source>
        <translation>Gespeichert; die Stelle ist in der Durchsicht</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Never apply to this company</source>
        <extracomment>%1 is a company</extracomment>
        <translation>Nie bei dieser Firma bewerben</translation>
    </message>
    <message>
        <source>Put %1 on the list of those not to apply to?</source>
        <translation>%1 auf die Liste „Nicht bewerben bei“ setzen?</translation>
    </message>
    <message>
        <source>Nothing more is sent there; what was sent stays as it is. The list is in Settings.</source>
        <translation>Dorthin wird nichts mehr gesendet; was gesendet wurde, bleibt, wie es ist. Die Liste steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Never apply to %1</source>
        <extracomment>Button. %1 is a company</extracomment>
        <translation>Nie bei %1 bewerben</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 any more</source>
        <translation>An %1 wird nichts mehr gesendet</translation>
    </message>
    <message>
        <source>It is tried again now</source>
        <translation>Wird jetzt erneut versucht</translation>
    </message>
    <message numerus="yes">
        <source>Move of %n in the queue</source>
        <translation>
            <numerusform>Verschieben von %n in der Warteschlange</numerusform>
            <numerusform>Verschieben von %n in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go next</source>
        <translation>
            <numerusform>%n kommt als Nächstes</numerusform>
            <numerusform>%n kommen als Nächstes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go last</source>
        <translation>
            <numerusform>%n kommt zuletzt</numerusform>
            <numerusform>%n kommen zuletzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved in the queue</source>
        <translation>
            <numerusform>%n in der Warteschlange verschoben</numerusform>
            <numerusform>%n in der Warteschlange verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Postulant waits on and says so if it stays still</source>
        <translation>Postulant wartet weiter und sagt Bescheid, wenn sich weiter nichts tut</translation>
    </message>
    <message>
        <source>This run waits for no code</source>
        <translation>Dieser Lauf wartet auf keinen Code</translation>
    </message>
    <message>
        <source>That is no code</source>
        <translation>Das ist kein Code</translation>
    </message>
    <message>
        <source>The server says that this run waits for nobody any more</source>
        <translation>Der Server sagt, dass dieser Lauf auf niemanden mehr wartet</translation>
    </message>
    <message>
        <source>Hand over a code</source>
        <translation>Code übergeben</translation>
    </message>
    <message>
        <source>the practice page</source>
        <translation>die Übungsseite</translation>
    </message>
    <message>
        <source>For %1: the code that %2 mailed to you. It goes to %3 for this one run and is kept nowhere.</source>
        <extracomment>%1 is a job, %2 a job site or company, %3 the name of a server</extracomment>
        <translation>Für %1: der Code, den %2 Ihnen geschickt hat. Er geht nur für diesen einen Lauf an %3 und wird nirgends aufgehoben.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>The server took the code; the run goes on with it in a moment</source>
        <translation>Der Server hat den Code; der Lauf geht gleich damit weiter</translation>
    </message>
    <message>
        <source>The run goes on</source>
        <translation>Der Lauf geht weiter</translation>
    </message>
    <message>
        <source>It went through</source>
        <translation>Sie ist durchgegangen</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>Sie ist nicht durchgegangen</translation>
    </message>
    <message>
        <source>How do you know? A note for yourself, which may stay empty:</source>
        <translation>Woher wissen Sie es? Eine Notiz für Sie selbst, die leer bleiben darf:</translation>
    </message>
    <message>
        <source>Counts as applied on your word. This posting stays closed to another try.</source>
        <translation>Zählt auf Ihr Wort als beworben. Diese Anzeige bleibt für einen weiteren Versuch geschlossen.</translation>
    </message>
    <message>
        <source>Goes back to Review. Nothing is sent again until you approve it there.</source>
        <translation>Geht zurück in die Durchsicht. Es wird nichts erneut gesendet, bis Sie es dort freigeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <translation>
            <numerusform>%n aufgegeben</numerusform>
            <numerusform>%n aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message numerus="yes">
        <source>Give up on %n application(s)?</source>
        <translation>
            <numerusform>%n Bewerbung aufgeben?</numerusform>
            <numerusform>%n Bewerbungen aufgeben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give up on %n</source>
        <translation>
            <numerusform>%n aufgeben</numerusform>
            <numerusform>%n aufgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <extracomment>%1 is what happened, a whole sentence; %2 the server&apos;s own words</extracomment>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Saved; the job is in Review, and %n more that asked the same</source>
        <translation>
            <numerusform>Gespeichert; die Stelle ist in der Durchsicht, und eine weitere, die dasselbe fragte</numerusform>
            <numerusform>Gespeichert; die Stelle ist in der Durchsicht, und %n weitere, die dasselbe fragten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved; the form asks for one more answer</source>
        <translation>Gespeichert; das Formular verlangt noch eine Antwort</translation>
    </message>
    <message>
        <source>Its server has no way to be told to stop a run. It goes on until it ends.</source>
        <translation>Sein Server kennt keinen Weg, einen Lauf anzuhalten. Er läuft weiter, bis er endet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other(s) cannot be stopped and go on.</source>
        <extracomment>%1: other sentences</extracomment>
        <translation>
            <numerusform>%1 %n weitere lässt sich nicht anhalten und läuft weiter.</numerusform>
            <numerusform>%1 %n weitere lassen sich nicht anhalten und laufen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its run is still open at the server and cannot be stopped. Decide when it has ended</source>
        <translation>Der Lauf ist am Server noch offen und lässt sich nicht anhalten. Entscheiden Sie, wenn er zu Ende ist</translation>
    </message>
</context>
<context>
    <name>postulant::ApplicationList</name>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
</context>
<context>
    <name>postulant::ApplicationTableModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <extracomment>Column: company and title of a job together</extracomment>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Site</source>
        <extracomment>Column: the application system behind the posting, such as Greenhouse</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>Column: how long the run took</extracomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>Column: how far the application came afterwards, such as Interview</extracomment>
        <translation>Stufe</translation>
    </message>
</context>
<context>
    <name>postulant::ApplicationsPage</name>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Stellen hinzufügen</translation>
    </message>
    <message>
        <source>The queue is paused; runs already started go on</source>
        <translation>Die Warteschlange ist angehalten; begonnene Läufe gehen weiter</translation>
    </message>
    <message>
        <source>The queue goes on</source>
        <translation>Die Warteschlange geht weiter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Sends what waits in the queue</source>
        <translation>Sendet, was in der Warteschlange wartet</translation>
    </message>
    <message>
        <source>Nothing more is sent; runs already started go on</source>
        <translation>Es wird nichts mehr gesendet; begonnene Läufe gehen weiter</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No application fits in the dates chosen: %1.</source>
        <extracomment>%1: what was searched; %2: &quot;Last 30 days&quot;</extracomment>
        <translation>Keine Bewerbung passt im gewählten Zeitraum: %1.</translation>
    </message>
    <message>
        <source>No application fits “%1” in the dates chosen: %2.</source>
        <translation>Keine Bewerbung passt zu „%1“ im gewählten Zeitraum: %2.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Noch keine Bewerbungen</translation>
    </message>
    <message>
        <source>Paste the addresses of a few jobs to begin; nothing is sent until you approve it.</source>
        <translation>Fügen Sie zum Anfang die Adressen einiger Stellen ein; es wird nichts gesendet, bis Sie es freigeben.</translation>
    </message>
    <message>
        <source>Try it with practice</source>
        <translation>Mit der Übung ausprobieren</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>Postulant will show it here and notify you when something does.</source>
        <translation>Postulant zeigt es hier und meldet sich, sobald etwas Sie braucht.</translation>
    </message>
    <message>
        <source>None right now</source>
        <translation>Zurzeit keine</translation>
    </message>
    <message>
        <source>No application is in this state.</source>
        <translation>Keine Bewerbung ist in diesem Zustand.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>A name for these filters and this order:</source>
        <translation>Ein Name für diese Filter und diese Reihenfolge:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open posting</source>
        <translation>Anzeige öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Look on the server again</source>
        <translation>Am Server erneut nachsehen</translation>
    </message>
    <message>
        <source>Queue without review…</source>
        <translation>Ohne Durchsicht einreihen…</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Erneut durchsehen</translation>
    </message>
    <message>
        <source>Apply by hand…</source>
        <translation>Selbst bewerben…</translation>
    </message>
    <message>
        <source>I applied by hand…</source>
        <translation>Ich habe mich selbst beworben…</translation>
    </message>
    <message>
        <source>Stop this run…</source>
        <translation>Diesen Lauf anhalten…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Remove from list…</source>
        <translation>Aus der Liste entfernen…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Send next</source>
        <translation>Als Nächstes senden</translation>
    </message>
    <message>
        <source>Send last</source>
        <translation>Zuletzt senden</translation>
    </message>
    <message>
        <source>Never apply to this company…</source>
        <translation>Nie bei dieser Firma bewerben…</translation>
    </message>
    <message>
        <source>Each row is one application to one posting. The word in the first column says where it stands; its shape and colour repeat it.
Applied (confirmed) means that the employer’s page proved it. Applied (claimed) means that only the server, or you, say so. The two are never counted together.
Needs you waits for something that only you can give. Needs checking may have been sent: look at the evidence and say whether it went through. Until then nothing more is sent to that posting.
Failed always means that nothing was sent.
Practice rows are marked with a flask and are in no count.
Enter opens a row, Esc leaves it, F5 asks the servers again.
In the order of the queue, rows can be dragged; Alt+Up and Alt+Down move them too, Alt+Home sends one next.</source>
        <translation>Jede Zeile ist eine Bewerbung auf eine Anzeige. Das Wort in der ersten Spalte sagt, wie es um sie steht; Form und Farbe wiederholen es.
Beworben (bestätigt) heißt, dass die Seite des Arbeitgebers es belegt hat. Beworben (gemeldet) heißt, dass nur der Server oder Sie es sagen. Die beiden werden nie zusammengezählt.
Braucht Sie wartet auf etwas, das nur Sie geben können. Zu prüfen wurde vielleicht gesendet: Sehen Sie sich die Nachweise an, und sagen Sie, ob sie durchgegangen ist. Bis dahin wird an diese Anzeige nichts mehr gesendet.
Gescheitert heißt immer, dass nichts gesendet wurde.
Übungszeilen sind mit einem Kolben markiert und in keiner Zählung.
Eingabe öffnet eine Zeile, Esc verlässt sie, F5 fragt die Server erneut.
In der Reihenfolge der Warteschlange lassen sich Zeilen ziehen; auch Alt+Auf und Alt+Ab bewegen sie, Alt+Pos1 sendet eine als Nächstes.</translation>
    </message>
    <message>
        <source>Hand over a code…</source>
        <translation>Code übergeben …</translation>
    </message>
    <message>
        <source>It went through…</source>
        <translation>Sie ist durchgegangen…</translation>
    </message>
    <message>
        <source>It did not go through…</source>
        <translation>Sie ist nicht durchgegangen…</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Datei beilegen…</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Cannot be stopped at its server</source>
        <translation>Lässt sich am Server nicht anhalten</translation>
    </message>
</context>
<context>
    <name>postulant::AuditModel</name>
    <message>
        <source>Removed</source>
        <extracomment>A connection that was removed</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>Milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) on this day</source>
        <extracomment>Old requests of one kind, on one day, as one row</extracomment>
        <translation>
            <numerusform>%n Anfrage an diesem Tag</numerusform>
            <numerusform>%n Anfragen an diesem Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>Head of a column: how long it took</extracomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>Head of a column: the number that the server gave a run</extracomment>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>postulant::AuditSection</name>
    <message>
        <source>Search requests</source>
        <translation>Anfragen suchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Every request to a server, newest first, without personal data. Old looks at running applications are kept as sums by day.</source>
        <translation>Jede Anfrage an einen Server, die neueste zuerst, ohne persönliche Daten. Alte Abfragen laufender Bewerbungen bleiben als Summen je Tag.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Every answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Done (200)</source>
        <translation>Erledigt (200)</translation>
    </message>
    <message>
        <source>Key refused (403)</source>
        <translation>Schlüssel abgelehnt (403)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>Zu viele Anfragen (429)</translation>
    </message>
    <message>
        <source>Server error (500)</source>
        <translation>Serverfehler (500)</translation>
    </message>
    <message>
        <source>Log of requests</source>
        <translation>Protokoll der Anfragen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation>Keine Anfrage passt</translation>
    </message>
    <message>
        <source>None of the requests has all that you asked for.</source>
        <translation>Keine der Anfragen hat alles, wonach Sie gefragt haben.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Every request to a server will stand here, without personal data.</source>
        <translation>Hier steht dann jede Anfrage an einen Server, ohne persönliche Daten.</translation>
    </message>
    <message>
        <source>Export the log of requests</source>
        <translation>Protokoll der Anfragen exportieren</translation>
    </message>
    <message>
        <source>requests</source>
        <comment>name of a file</comment>
        <translation>anfragen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing the export…</source>
        <translation>Der Export wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported</source>
        <translation>
            <numerusform>%n Zeile exportiert</numerusform>
            <numerusform>%n Zeilen exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::AuditTab</name>
    <message>
        <source>No requests about this run are recorded.</source>
        <translation>Zu diesem Lauf sind keine Anfragen aufgezeichnet.</translation>
    </message>
    <message>
        <source>Every request about this run, newest first. No personal data is kept here.</source>
        <translation>Jede Anfrage zu diesem Lauf, die neueste zuerst. Hier stehen keine persönlichen Daten.</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <extracomment>An answer of a server: %1 its number, %2 how long it took in milliseconds</extracomment>
        <translation>%1, %2 ms</translation>
    </message>
</context>
<context>
    <name>postulant::BlockedSection</name>
    <message>
        <source>Company · since %1</source>
        <extracomment>Second line of a row; %1 is a date, &quot;today&quot; or &quot;3 May&quot;</extracomment>
        <translation>Firma · seit %1</translation>
    </message>
    <message>
        <source>Site · since %1</source>
        <extracomment>Second line of a row; %1 is a date, &quot;today&quot; or &quot;3 May&quot;</extracomment>
        <translation>System · seit %1</translation>
    </message>
    <message>
        <source>Do not apply to</source>
        <translation>Nicht bewerben bei</translation>
    </message>
    <message>
        <source>Nothing is sent to these companies and sites. What was sent before stays as it is.</source>
        <translation>An diese Firmen und Systeme wird nichts gesendet. Was vorher gesendet wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Company or site</source>
        <translation>Firma oder System</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No company and no site</source>
        <translation>Keine Firma und kein System</translation>
    </message>
    <message>
        <source>Your employer, for example, or a site that you do not trust.</source>
        <translation>Zum Beispiel Ihr Arbeitgeber, oder eine Website, der Sie nicht trauen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of a company</source>
        <translation>Name einer Firma</translation>
    </message>
    <message>
        <source>Address or name of a site</source>
        <translation>Adresse oder Name eines Systems</translation>
    </message>
    <message>
        <source>Acme Labs</source>
        <extracomment>In an empty field: an example</extracomment>
        <translation>Acme Labs</translation>
    </message>
    <message>
        <source>jobs.example.com, or Greenhouse</source>
        <translation>jobs.example.com oder Greenhouse</translation>
    </message>
    <message>
        <source>This names no company.</source>
        <translation>Das nennt keine Firma.</translation>
    </message>
    <message>
        <source>This is no address of a site, and no job system that is known.</source>
        <translation>Das ist keine Adresse einer Website und kein bekanntes System.</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 any more</source>
        <extracomment>%1 is a company or a site</extracomment>
        <translation>An %1 wird nichts mehr gesendet</translation>
    </message>
    <message>
        <source>Taken from the list: %1</source>
        <extracomment>%1 is a company or a site</extracomment>
        <translation>Von der Liste genommen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Back on the list: %1</source>
        <translation>Wieder auf der Liste: %1</translation>
    </message>
</context>
<context>
    <name>postulant::ByHandDialog</name>
    <message>
        <source>Copy the answer to %1</source>
        <extracomment>%1 is a question of an application form</extracomment>
        <translation>Die Antwort auf %1 kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Apply by hand</source>
        <translation>Selbst bewerben</translation>
    </message>
    <message>
        <source>The posting opens in your browser. Here is what Postulant would have filled in.</source>
        <translation>Die Anzeige öffnet sich in Ihrem Browser. Das hätte Postulant eingetragen.</translation>
    </message>
    <message>
        <source>Did you send it?</source>
        <translation>Haben Sie sie gesendet?</translation>
    </message>
    <message>
        <source>I sent it</source>
        <translation>Ich habe sie gesendet</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Counts as applied (claimed), on your word.</source>
        <translation>Zählt auf Ihr Wort als beworben (gemeldet).</translation>
    </message>
</context>
<context>
    <name>postulant::CheckList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a check for screen readers: %1 the result (&quot;passed&quot;), %2 what was checked</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <extracomment>Result of a check</extracomment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>look at</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>postulant::CheckPane</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Practice needs no check.</source>
        <translation>Die Übung braucht keine Prüfung.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Checking… Nothing is sent to any employer.</source>
        <translation>Wird geprüft… An keinen Arbeitgeber wird etwas gesendet.</translation>
    </message>
    <message>
        <source>Checked at %1. Nothing was sent to any employer.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Geprüft um %1. An keinen Arbeitgeber wurde etwas gesendet.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
</context>
<context>
    <name>postulant::ChecksPane</name>
    <message>
        <source>Must fix: %1</source>
        <extracomment>Before the name of what must be fixed or looked at, for example &quot;Must fix: Desired salary&quot;</extracomment>
        <translation>Zu beheben: %1</translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation>Ansehen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Save in profile</source>
        <translation>Im Profil speichern</translation>
    </message>
    <message>
        <source>First application to this posting</source>
        <translation>Erste Bewerbung auf diese Anzeige</translation>
    </message>
    <message>
        <source>The resume is on this computer</source>
        <translation>Der Lebenslauf liegt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Nothing required is missing</source>
        <translation>Nichts Nötiges fehlt</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Übung: Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n thing(s) above to approve this one.</source>
        <translation>
            <numerusform>Beheben Sie oben %n Punkt, um diese freizugeben.</numerusform>
            <numerusform>Beheben Sie oben %n Punkte, um diese freizugeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve sends it to the practice server when its turn comes.</source>
        <translation>Freigeben sendet sie an den Übungsserver, sobald sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>Approve sends it to the employer when its turn comes.</source>
        <translation>Freigeben sendet sie an den Arbeitgeber, sobald sie an der Reihe ist.</translation>
    </message>
</context>
<context>
    <name>postulant::Chip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a chip for screen readers: %1 the word, %2 how many</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>postulant::ChipBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a filter and how many rows it has</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>postulant::ChoiceRulesEditor</name>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Where you choose no resume, the first rule that fits does; else the default goes along.</source>
        <translation>Wo Sie keinen Lebenslauf wählen, tut es die erste Regel, die passt; sonst geht der Standard mit.</translation>
    </message>
    <message>
        <source>Where you choose no letter, the first rule that fits does; else the default goes along.</source>
        <translation>Wo Sie kein Anschreiben wählen, tut es die erste Regel, die passt; sonst geht der Standard mit.</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Language of the posting</source>
        <translation>Sprache der Anzeige</translation>
    </message>
    <message>
        <source>Any site</source>
        <translation>Jede Website</translation>
    </message>
    <message>
        <source>Site of the posting</source>
        <translation>Website der Anzeige</translation>
    </message>
    <message>
        <source>Any title</source>
        <translation>Jeder Titel</translation>
    </message>
    <message>
        <source>Words in the title</source>
        <translation>Wörter im Titel</translation>
    </message>
    <message>
        <source>All words must be in the title; commas separate several such groups.</source>
        <translation>Alle Wörter müssen im Titel stehen; Kommas trennen mehrere solche Gruppen.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was mitgeht</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>“%1” is no site: write a name such as lever, or an address.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>„%1“ ist keine Website: Schreiben Sie einen Namen wie lever oder eine Adresse.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>postulant::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <extracomment>Check box over what will be sent: hides what is the same as in an earlier application</extracomment>
        <translation>Nur was abweicht</translation>
    </message>
    <message>
        <source>No practice application at a site like this yet</source>
        <translation>Noch keine Übungsbewerbung bei einer solchen Seite</translation>
    </message>
    <message>
        <source>Nothing was sent from here to a site like this yet</source>
        <translation>Von hier ging noch nichts an eine solche Seite</translation>
    </message>
    <message>
        <source>Your last application to a site like this could not be read</source>
        <translation>Ihre letzte Bewerbung bei einer solchen Seite konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Compared with your practice application to %1 %2</source>
        <extracomment>%1 is the company of an earlier application, %2 when it was sent: &quot;on 20 May at 10:19&quot; or &quot;today at 10:19&quot;</extracomment>
        <translation>Verglichen mit Ihrer Übungsbewerbung bei %1 %2</translation>
    </message>
    <message>
        <source>Compared with your application to %1 %2</source>
        <translation>Verglichen mit Ihrer Bewerbung bei %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <extracomment>After the application that a package is compared with</extracomment>
        <translation>
            <numerusform>%n Angabe weicht ab</numerusform>
            <numerusform>%n Angaben weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nichts weicht ab</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Compared with your application to Acme Labs on 20 May at 10:19&quot;; %2: &quot;3 values differ&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>postulant::ConnectionForm</name>
    <message>
        <source>Use this connection by default</source>
        <translation>Diese Verbindung sonst nehmen</translation>
    </message>
    <message>
        <source>Practice is built in: pretend employers answer on this computer, and nothing leaves it. There is nothing to set but its limits.</source>
        <translation>Die Übung ist eingebaut: Auf diesem Rechner antworten erfundene Arbeitgeber, und nichts verlässt ihn. Einzustellen sind nur ihre Grenzen.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Way of talking</source>
        <translation>Sprechweise</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key, profile and resume can be read by anybody on the way.</source>
        <translation>Schlüssel, Profil und Lebenslauf kann unterwegs jeder lesen.</translation>
    </message>
    <message>
        <source>Postulant&apos;s own (recommended)</source>
        <translation>Die von Postulant (empfohlen)</translation>
    </message>
    <message>
        <source>An agent of your own at the server; its id begins with wpid_.</source>
        <translation>Ein eigener Agent am Server; seine Kennung beginnt mit wpid_.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Rechner</translation>
    </message>
    <message>
        <source>Address for resumes</source>
        <translation>Adresse für Lebensläufe</translation>
    </message>
    <message>
        <source>An address of this computer, for a server in a container or on another computer.</source>
        <translation>Eine Adresse dieses Rechners, für einen Server in einem Container oder auf einem anderen Rechner.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>Wo der Schlüssel liegt</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Paste the new key here</source>
        <translation>Fügen Sie hier den neuen Schlüssel ein</translation>
    </message>
    <message>
        <source>Limits for this connection</source>
        <translation>Grenzen dieser Verbindung</translation>
    </message>
    <message>
        <source>At the same time</source>
        <extracomment>After a number field: &quot;5 runs&quot;</extracomment>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>at most for one application</source>
        <extracomment>After a number field: &quot;40 at most for one application&quot;</extracomment>
        <translation>höchstens je Bewerbung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>minutes at most for one application</source>
        <extracomment>After a number field: &quot;20 minutes at most for one application&quot;</extracomment>
        <translation>Minuten höchstens je Bewerbung</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Den alten behalten</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>In the system key store</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Kept until Postulant is closed</source>
        <translation>Bleibt, bis Postulant geschlossen wird</translation>
    </message>
    <message>
        <source>From the variable %1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>Aus der Variable %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Eine andere Verbindung hat diesen Namen.</translation>
    </message>
    <message>
        <source>Write the whole address, beginning with https:// or http://.</source>
        <translation>Schreiben Sie die ganze Adresse, beginnend mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Take name and password out of the address; the key has its own field.</source>
        <translation>Nehmen Sie Name und Passwort aus der Adresse; der Schlüssel hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Use https, or allow the connection without encryption.</source>
        <translation>Nehmen Sie https, oder erlauben Sie die Verbindung ohne Verschlüsselung.</translation>
    </message>
    <message>
        <source>Allow it without encryption</source>
        <translation>Ohne Verschlüsselung erlauben</translation>
    </message>
    <message>
        <source>With instructions (recommended)</source>
        <translation>Mit Anweisungen (empfohlen)</translation>
    </message>
    <message>
        <source>Single tasks</source>
        <translation>Einzelne Aufgaben</translation>
    </message>
    <message>
        <source>Looks at runs, pictures and submissions together. A server that complains is asked more slowly for a while.</source>
        <translation>Abfragen von Läufen, Bilder und Absendungen zusammen. Ein Server, der sich beschwert, wird eine Weile langsamer gefragt.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>a second at most</source>
        <extracomment>After a number field: &quot;10 a second at most&quot;</extracomment>
        <translation>höchstens je Sekunde</translation>
    </message>
    <message>
        <source>Tasks of late 2024</source>
        <translation>Aufgaben von Ende 2024</translation>
    </message>
    <message>
        <source>Tasks of June 2024</source>
        <translation>Aufgaben vom Juni 2024</translation>
    </message>
    <message>
        <source>A gateway in front of Skyvern</source>
        <translation>Ein Gateway vor Skyvern</translation>
    </message>
    <message>
        <source>A workflow of your own</source>
        <translation>Ein eigener Workflow</translation>
    </message>
    <message>
        <source>Parameters…</source>
        <translation>Parameter…</translation>
    </message>
    <message>
        <source>Reads from the server what your workflow wants, and asks what it is given.</source>
        <translation>Liest vom Server, was Ihr Workflow verlangt, und fragt, was er erhält.</translation>
    </message>
    <message>
        <source>Write the id of your workflow under Instructions; it begins with wpid_.</source>
        <translation>Schreiben Sie unter Anweisungen die Kennung Ihres Workflows; sie beginnt mit wpid_.</translation>
    </message>
    <message>
        <source>The id of your workflow: wpid_…</source>
        <translation>Die Kennung Ihres Workflows: wpid_…</translation>
    </message>
</context>
<context>
    <name>postulant::ConnectionsModel</name>
    <message>
        <source>Always ready</source>
        <translation>Immer bereit</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>Kein Guthaben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Used by default</source>
        <translation>Wird sonst genommen</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>Key stored</source>
        <translation>Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>Key from the environment</source>
        <translation>Schlüssel aus der Umgebung</translation>
    </message>
    <message>
        <source>Key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read by a screen reader: name of a connection, a remark, its state</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <extracomment>State of a connection: nothing was asked of it since the program started</extracomment>
        <translation>Noch nicht benutzt</translation>
    </message>
</context>
<context>
    <name>postulant::ConnectionsSection</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Changes count from the next run on.</source>
        <translation>Änderungen gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connection not saved</source>
        <translation>Verbindung nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the changed connection?</source>
        <translation>Die geänderte Verbindung speichern?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Saved. This computer has no key store, so the key is kept only until Postulant is closed.</source>
        <translation>Gespeichert. Dieser Rechner hat keinen Schlüsselbund; der Schlüssel bleibt deshalb nur, bis Postulant geschlossen wird.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Connection saved</source>
        <translation>Verbindung gespeichert</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <extracomment>%1 is the name of a connection</extracomment>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its key is deleted from this computer. Applications and evidence stay.</source>
        <translation>Ihr Schlüssel wird von diesem Rechner gelöscht. Bewerbungen und Nachweise bleiben.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 still has runs going on, so it stays until they have ended.</source>
        <extracomment>%1 is the name of a connection</extracomment>
        <translation>Bei %1 gehen noch Läufe weiter; sie bleibt, bis sie zu Ende sind.</translation>
    </message>
    <message>
        <source>Connection removed</source>
        <translation>Verbindung entfernt</translation>
    </message>
    <message>
        <source>The cover letter</source>
        <translation>Das Anschreiben</translation>
    </message>
    <message>
        <source>Saved. This computer has no key store, so the secret of its messages is kept only until Postulant is closed.</source>
        <translation>Gespeichert. Dieser Rechner hat keinen Schlüsselbund; das Geheimnis der Nachrichten bleibt deshalb nur, bis Postulant geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>postulant::ConsentAsker</name>
    <message>
        <source>Your consent is kept with its date. Settings, Privacy takes it back.</source>
        <translation>Ihre Zustimmung wird mit Datum aufbewahrt. Unter Einstellungen, Datenschutz nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Ich stimme zu</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Nothing is sent through %1 before you agree</source>
        <translation>Über %1 wird nichts gesendet, bevor Sie zustimmen</translation>
    </message>
</context>
<context>
    <name>postulant::DetailPane</name>
    <message>
        <source>No application chosen</source>
        <translation>Keine Bewerbung gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see what became of it.</source>
        <translation>Wählen Sie in der Liste eine, um zu sehen, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Practice: nothing left this computer</source>
        <translation>Übung: Nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Open posting</source>
        <translation>Anzeige öffnen</translation>
    </message>
    <message>
        <source>Stop this run…</source>
        <translation>Diesen Lauf anhalten…</translation>
    </message>
    <message>
        <source>More to do with this application</source>
        <translation>Mehr zu dieser Bewerbung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>You said that it went through.</source>
        <translation>Sie haben gesagt, dass sie durchgegangen ist.</translation>
    </message>
    <message>
        <source>You said that it did not go through.</source>
        <translation>Sie haben gesagt, dass sie nicht durchgegangen ist.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>First tab of a detail</extracomment>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The server said nothing more.</source>
        <translation>Der Server hat nichts weiter gesagt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hand over a code…</source>
        <translation>Code übergeben …</translation>
    </message>
</context>
<context>
    <name>postulant::EngineForm</name>
    <message>
        <source>Stop the server when Postulant is closed</source>
        <translation>Den Server anhalten, wenn Postulant geschlossen wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Irgendein freier</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the model answers, with its path.</source>
        <translation>Wo das Modell antwortet, mit dem Pfad.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>The address begins with http:// or https://.</source>
        <translation>Die Adresse beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Say the model&apos;s name, as its server calls it.</source>
        <translation>Nennen Sie den Namen des Modells, so wie ihn sein Server schreibt.</translation>
    </message>
    <message>
        <source>Kept; put in a new one to replace it</source>
        <translation>Gespeichert; ein neuer ersetzt ihn</translation>
    </message>
    <message>
        <source>It reads the forms and decides what to fill in. Your data goes to it for each application; a provider charges you for that, a model of your own does not.</source>
        <translation>Es liest die Formulare und entscheidet, was eingetragen wird. Ihre Daten gehen bei jeder Bewerbung dorthin; ein Anbieter nimmt dafür Geld, ein eigenes Modell nicht.</translation>
    </message>
    <message>
        <source>It goes into the system&apos;s key store, and from there to the server only. A model of your own may need none.</source>
        <translation>Er kommt in den Schlüsselbund des Systems und von dort nur an den Server. Ein eigenes Modell braucht vielleicht keinen.</translation>
    </message>
</context>
<context>
    <name>postulant::EngineSection</name>
    <message>
        <source>Skyvern on this computer</source>
        <translation>Skyvern auf diesem Rechner</translation>
    </message>
    <message>
        <source>Postulant installs a Skyvern server in its own folder and runs it here: 1.2 GB on the disk, and 1 to 2 GB of memory while it works. Other programs on this computer can be reached by it, as by any browser here.</source>
        <translation>Postulant installiert einen Skyvern-Server in seinem eigenen Ordner und betreibt ihn hier: 1,2 GB auf der Festplatte, und 1 bis 2 GB Arbeitsspeicher, während er arbeitet. Er erreicht andere Programme auf diesem Rechner, so wie jeder Browser hier.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Log of the server</source>
        <translation>Protokoll des Servers</translation>
    </message>
    <message>
        <source>It needs Python 3.11 or 3.12, some minutes, and a model with a key.</source>
        <translation>Nötig sind Python 3.11 oder 3.12, einige Minuten und ein Modell mit Schlüssel.</translation>
    </message>
    <message>
        <source>It answers at %1.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Er antwortet unter %1.</translation>
    </message>
    <message>
        <source>It goes on when Postulant is closed.</source>
        <translation>Er läuft weiter, wenn Postulant geschlossen wird.</translation>
    </message>
    <message>
        <source>This Postulant brings a newer version.</source>
        <translation>Dieses Postulant bringt eine neuere Version mit.</translation>
    </message>
    <message>
        <source>Not in this window</source>
        <translation>Nicht in diesem Fenster</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Packages: %1 of %2
----------
Downloaded: %1 of %2</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Remove Skyvern from this computer?</source>
        <translation>Skyvern von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Read the log again</source>
        <translation>Protokoll erneut lesen</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es steht nichts darin.</translation>
    </message>
    <message>
        <source>Saved. The server takes it over when it is started again.</source>
        <translation>Gespeichert. Der Server übernimmt es, wenn er neu gestartet wird.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>being unpacked</source>
        <translation>wird entpackt</translation>
    </message>
    <message>
        <source>Its last line: %1</source>
        <extracomment>%1 is the last line of a log</extracomment>
        <translation>Seine letzte Zeile: %1</translation>
    </message>
    <message>
        <source>Everything that the server keeps is deleted: its programs, its runs, its screenshots and its key; its connection goes with it. What Postulant copied as evidence stays.</source>
        <translation>Alles, was der Server aufbewahrt, wird gelöscht: seine Programme, seine Läufe, seine Bilder und sein Schlüssel; seine Verbindung geht mit. Was Postulant als Nachweis kopiert hat, bleibt.</translation>
    </message>
</context>
<context>
    <name>postulant::EvidenceActions</name>
    <message>
        <source>Only an e-mail saved as a file (.eml), a PDF or a picture can be attached</source>
        <translation>Nur eine als Datei gespeicherte E-Mail (.eml), ein PDF oder ein Bild kann beigelegt werden</translation>
    </message>
    <message>
        <source>A file that is attached may have 25 MB at most</source>
        <translation>Eine beigelegte Datei darf höchstens 25 MB haben</translation>
    </message>
    <message>
        <source>Nothing was tried for this application yet, so there is nothing to prove</source>
        <translation>Für diese Bewerbung wurde noch nichts versucht, es gibt also nichts zu belegen</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei beilegen</translation>
    </message>
    <message>
        <source>E-mails, PDFs and pictures (*.eml *.pdf *.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>E-Mails, PDFs und Bilder (*.eml *.pdf *.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Beigelegt: %1</translation>
    </message>
    <message>
        <source>Remove an attached file</source>
        <translation>Beigelegte Datei entfernen</translation>
    </message>
    <message>
        <source>The file is not attached any more</source>
        <translation>Die Datei liegt nicht mehr bei</translation>
    </message>
    <message>
        <source>Another proof is still being written</source>
        <translation>Ein anderer Beleg wird noch geschrieben</translation>
    </message>
    <message>
        <source>Save proof</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>proof</source>
        <comment>name of a file</comment>
        <translation>beleg</translation>
    </message>
    <message>
        <source>One document (*.pdf)</source>
        <translation>Ein Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>All files and a list of them (*.zip)</source>
        <translation>Alle Dateien und eine Liste davon (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>Writing the proof of %n application(s)…</source>
        <translation>
            <numerusform>Der Beleg über %n Bewerbung wird geschrieben…</numerusform>
            <numerusform>Der Beleg über %n Bewerbungen wird geschrieben…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; no proof was written</source>
        <translation>Angehalten; es wurde kein Beleg geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>The proof was saved; %n file(s) could not go in, which it says</source>
        <translation>
            <numerusform>Der Beleg wurde gespeichert; %n Datei konnte nicht hinein, und das steht darin</numerusform>
            <numerusform>Der Beleg wurde gespeichert; %n Dateien konnten nicht hinein, und das steht darin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof of %n application(s) was saved</source>
        <translation>
            <numerusform>Der Beleg über %n Bewerbung wurde gespeichert</numerusform>
            <numerusform>Der Beleg über %n Bewerbungen wurde gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n Datei angehängt</numerusform>
            <numerusform>%n Dateien angehängt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, as there were too many at once</source>
        <translation>
            <numerusform>%n ausgelassen, weil es zu viele auf einmal waren</numerusform>
            <numerusform>%n ausgelassen, weil es zu viele auf einmal waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1. %2</source>
        <extracomment>%1: names of files, %2: why, one or more sentences</extracomment>
        <translation>
            <numerusform>%n abgelehnt: %1. %2</numerusform>
            <numerusform>%n abgelehnt: %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::EvidenceSection</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Screenshots, recordings and what was sent, of every run. What shows that an application went through is never deleted: the last screenshot and page, what was sent, the proof.</source>
        <translation>Bilder, Aufzeichnungen und was gesendet wurde, von jedem Lauf. Was zeigt, dass eine Bewerbung ankam, wird nie gelöscht: das letzte Bild und die letzte Seite, was gesendet wurde, der Beleg.</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Files that would be deleted</source>
        <translation>Dateien, die gelöscht würden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Delete these files…</source>
        <translation>Diese Dateien löschen …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) deleted, %1 free</source>
        <translation>
            <numerusform>%n Datei gelöscht, %1 frei</numerusform>
            <numerusform>%n Dateien gelöscht, %1 frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be deleted</source>
        <translation>
            <numerusform>%n Datei konnte nicht gelöscht werden</numerusform>
            <numerusform>%n Dateien konnten nicht gelöscht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>All files take %1.</source>
        <extracomment>%1 is a size such as 1.2 GB</extracomment>
        <translation>Alle Dateien belegen %1.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Nothing would be deleted</source>
        <translation>Nichts würde gelöscht</translation>
    </message>
    <message>
        <source>All files are within your rules.</source>
        <translation>Alle Dateien sind innerhalb Ihrer Regeln.</translation>
    </message>
    <message>
        <source>No rule is set: all files stay.</source>
        <translation>Es gibt keine Regel: Alle Dateien bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be deleted, %1</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n Datei würde gelöscht, %1</numerusform>
            <numerusform>%n Dateien würden gelöscht, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed</source>
        <translation>Die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>What must stay takes more than your limit</source>
        <translation>Was bleiben muss, belegt mehr als Ihre Grenze</translation>
    </message>
    <message>
        <source>Rules saved</source>
        <translation>Regeln gespeichert</translation>
    </message>
    <message>
        <source>Delete files?</source>
        <translation>Dateien löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, are deleted from this computer for good.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n Datei, %1, wird endgültig von diesem Rechner gelöscht.</numerusform>
            <numerusform>%n Dateien, %1, werden endgültig von diesem Rechner gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>What shows that an application went through stays.</source>
        <translation>Was zeigt, dass eine Bewerbung ankam, bleibt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Two sentences after each other, both without their full stops</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what happened, what to do next</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>postulant::FieldEditor</name>
    <message>
        <source>Write the date as 2026-05-31</source>
        <translation>Schreiben Sie das Datum als 2026-05-31</translation>
    </message>
    <message>
        <source>This is not a whole email address yet</source>
        <translation>Das ist noch keine vollständige E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Write the number with its country code, for example +44 113 496 0142</source>
        <translation>Schreiben Sie die Nummer mit Ländervorwahl, zum Beispiel +44 113 496 0142</translation>
    </message>
    <message>
        <source>Write the whole address, for example https://example.com</source>
        <translation>Schreiben Sie die ganze Adresse, zum Beispiel https://example.com</translation>
    </message>
    <message>
        <source>A placeholder in it is not filled in</source>
        <translation>Ein Platzhalter darin ist nicht ausgefüllt</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>+ country code and number</source>
        <extracomment>Shown in an empty phone field: country code, then the number</extracomment>
        <translation>+ Ländervorwahl und Nummer</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <extracomment>Shown in an empty date field: year, month, day</extracomment>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>The empty choice of a list</extracomment>
        <translation>Nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>postulant::FigureCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Read by a screen reader: a state and how many applications are in it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>postulant::FilesTab</name>
    <message>
        <source>Still being copied</source>
        <translation>Wird noch kopiert</translation>
    </message>
    <message>
        <source>%1, being checked</source>
        <translation>%1, wird geprüft</translation>
    </message>
    <message>
        <source>%1, intact</source>
        <translation>%1, unversehrt</translation>
    </message>
    <message>
        <source>%1, changed since it was copied</source>
        <translation>%1, seit dem Kopieren verändert</translation>
    </message>
    <message>
        <source>Missing: it was deleted from this computer</source>
        <translation>Fehlt: Es wurde von diesem Rechner gelöscht</translation>
    </message>
    <message>
        <source>No files yet. Screenshots and the recording are copied when the run ends.</source>
        <translation>Noch keine Dateien. Bildschirmfotos und Aufzeichnung werden kopiert, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>%1 is what a file is</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Datei beilegen…</translation>
    </message>
    <message>
        <source>The confirmation e-mail as a file, a PDF or a picture. It can be dropped here too.</source>
        <translation>Die E-Mail mit der Bestätigung als Datei, ein PDF oder ein Bild. Sie kann auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>One PDF with what was sent, what confirms it, pictures and hashes; or all files as a ZIP</source>
        <translation>Ein PDF mit dem, was gesendet wurde, was es bestätigt, Bildern und Prüfsummen; oder alle Dateien als ZIP</translation>
    </message>
    <message>
        <source>Attached by you. %1</source>
        <extracomment>Under the name of a file: %1 size and state</extracomment>
        <translation>Von Ihnen beigelegt. %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <extracomment>Button beside a stored page: opens its folder, not the page</extracomment>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>%1 im Ordner zeigen</translation>
    </message>
    <message>
        <source>A stored page may do anything in a browser, so Postulant does not open it.</source>
        <translation>Eine gespeicherte Seite kann im Browser alles Mögliche tun, deshalb öffnet Postulant sie nicht.</translation>
    </message>
</context>
<context>
    <name>postulant::FilmStrip</name>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Bild %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>postulant::FilterBar</name>
    <message>
        <source>Search company, title or address</source>
        <translation>Firma, Titel oder Adresse suchen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Order and saved views</source>
        <translation>Reihenfolge und gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>Spalten und Zeilen</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The filter for every application</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>Diese Ansicht vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n Bewerbung</numerusform>
            <numerusform>%n Bewerbungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Practice rows are marked and not counted</source>
        <extracomment>%1 is &quot;214 applications&quot;</extracomment>
        <translation>%1. Übungszeilen sind markiert und zählen nicht</translation>
    </message>
    <message>
        <source>Own order</source>
        <extracomment>Shown instead of a saved view when the seeker sorted by a column</extracomment>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Attention first</source>
        <translation>Dringendes zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Last sent first</source>
        <translation>Zuletzt gesendete zuerst</translation>
    </message>
    <message>
        <source>By company</source>
        <translation>Nach Firma</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Warteschlange</translation>
    </message>
</context>
<context>
    <name>postulant::FirstStartPage</name>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>Wo es läuft</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Every application form asks for these. The rest can wait until you open Profile.</source>
        <translation>Danach fragt jedes Bewerbungsformular. Der Rest kann warten, bis Sie das Profil öffnen.</translation>
    </message>
    <message>
        <source>No resume yet; you can drop one here</source>
        <translation>Noch keiner; Sie können ihn hierher ziehen</translation>
    </message>
    <message>
        <source>Choose resume…</source>
        <translation>Lebenslauf wählen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>PDF or Word. It is copied into Postulant&apos;s folder on this computer.</source>
        <translation>PDF oder Word. Er wird in den Ordner von Postulant auf diesem Rechner kopiert.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>From a resume (PDF, DOCX), a JSON Resume or LinkedIn&apos;s archive of your data. You check what was read before anything changes.</source>
        <translation>Aus einem Lebenslauf (PDF, DOCX), einem JSON Resume oder dem Archiv Ihrer Daten von LinkedIn. Sie prüfen, was gelesen wurde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Choose a resume</source>
        <translation>Lebenslauf wählen</translation>
    </message>
    <message>
        <source>PDF or Word (*.pdf *.docx)</source>
        <translation>PDF oder Word (*.pdf *.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>Resumes and profiles (*.json *.pdf *.docx *.zip)</source>
        <translation>Lebensläufe und Profile (*.json *.pdf *.docx *.zip)</translation>
    </message>
    <message>
        <source>Where should applications run?</source>
        <translation>Wo sollen Bewerbungen laufen?</translation>
    </message>
    <message>
        <source>A Skyvern server drives a browser and fills in the forms for you. You can add more or change this at any time in Settings.</source>
        <translation>Ein Skyvern-Server steuert einen Browser und füllt die Formulare für Sie aus. In den Einstellungen können Sie jederzeit weitere hinzufügen oder dies ändern.</translation>
    </message>
    <message>
        <source>Practice first</source>
        <translation>Zuerst üben</translation>
    </message>
    <message>
        <source>Pretend employers answer on this computer. A good way to see how everything works.</source>
        <translation>Auf diesem Rechner antworten erfundene Arbeitgeber. So sehen Sie gut, wie alles geht.</translation>
    </message>
    <message>
        <source>Ready now</source>
        <translation>Sofort bereit</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>On a server I already have</source>
        <translation>Auf einem Server, den ich schon habe</translation>
    </message>
    <message>
        <source>Give its address and a key. Made for a Skyvern that you or someone you trust runs.</source>
        <translation>Nennen Sie seine Adresse und einen Schlüssel. Gemacht für ein Skyvern, das Sie oder jemand Ihres Vertrauens betreibt.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>Address and key needed</source>
        <translation>Adresse und Schlüssel nötig</translation>
    </message>
    <message>
        <source>In the Skyvern cloud</source>
        <translation>In der Skyvern-Cloud</translation>
    </message>
    <message>
        <source>Skyvern runs the browser. Your profile, answers and resume are sent there for each application.</source>
        <translation>Skyvern betreibt den Browser. Ihr Profil, Ihre Antworten und Ihr Lebenslauf werden für jede Bewerbung dorthin gesendet.</translation>
    </message>
    <message>
        <source>Account and key needed</source>
        <translation>Konto und Schlüssel nötig</translation>
    </message>
    <message>
        <source>You pay Skyvern by use</source>
        <translation>Sie bezahlen Skyvern nach Gebrauch</translation>
    </message>
    <message>
        <source>Your data stays here</source>
        <translation>Ihre Daten bleiben hier</translation>
    </message>
    <message>
        <source>Your profile, resumes and history are kept on this computer; a server gets only what one application needs. Keys go into the system&apos;s key store. Nothing goes to an employer before you say so.</source>
        <translation>Ihr Profil, Ihre Lebensläufe und Ihr Verlauf bleiben auf diesem Rechner; ein Server erhält nur, was eine einzelne Bewerbung braucht. Schlüssel kommen in den Schlüsselbund des Systems. Nichts geht an einen Arbeitgeber, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>From your account&apos;s settings at Skyvern.</source>
        <translation>Aus den Einstellungen Ihres Kontos bei Skyvern.</translation>
    </message>
    <message>
        <source>Paste the addresses of a few jobs; each is shown to you before anything is sent.</source>
        <translation>Fügen Sie die Adressen einiger Stellen ein; jede wird Ihnen gezeigt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Skip setting up</source>
        <translation>Einrichten überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>Remark under the first step of setting up; %1 is the seeker&apos;s name</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start practising</source>
        <translation>Mit dem Üben beginnen</translation>
    </message>
    <message>
        <source>Connect and check</source>
        <translation>Verbinden und prüfen</translation>
    </message>
    <message>
        <source>This address is not encrypted. Add it under Settings, Connections, where you can allow that.</source>
        <translation>Diese Adresse ist nicht verschlüsselt. Fügen Sie sie unter Einstellungen, Verbindungen hinzu; dort können Sie das erlauben.</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Stellen hinzufügen</translation>
    </message>
    <message>
        <source>Applications run at the practice server. Its jobs are made up, and nothing leaves this computer. Practice is marked everywhere and never counted.</source>
        <translation>Bewerbungen laufen am Übungsserver. Seine Stellen sind erfunden, und nichts verlässt diesen Rechner. Die Übung ist überall markiert und zählt nie.</translation>
    </message>
    <message>
        <source>Nothing was read from %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Aus %1 wurde nichts gelesen</translation>
    </message>
    <message>
        <source>Skyvern cloud</source>
        <translation>Skyvern-Cloud</translation>
    </message>
    <message>
        <source>There is a connection with this name already; it is under Settings.</source>
        <translation>Eine Verbindung dieses Namens gibt es schon; sie steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Applications run with %1.</source>
        <extracomment>%1 is the name of a connection</extracomment>
        <translation>Bewerbungen laufen mit %1.</translation>
    </message>
    <message>
        <source>This computer has no key store, so the key is kept only until Postulant is closed.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund; der Schlüssel bleibt deshalb nur, bis Postulant geschlossen wird.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Postulant installs a Skyvern server here and runs it for you. It needs a model, here or from a provider.</source>
        <translation>Postulant installiert hier einen Skyvern-Server und betreibt ihn für Sie. Er braucht ein Modell, hier oder bei einem Anbieter.</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1.2 GB</source>
        <translation>1,2 GB</translation>
    </message>
    <message>
        <source>A model&apos;s key needed</source>
        <translation>Schlüssel eines Modells nötig</translation>
    </message>
    <message>
        <source>Settings, This computer</source>
        <translation>Einstellungen, Dieser Rechner</translation>
    </message>
    <message>
        <source>There you choose a model and install the server; you can stop at any moment and go on later. Everything lies in Postulant&apos;s folder and can be removed again.</source>
        <translation>Dort wählen Sie ein Modell und installieren den Server; Sie können jederzeit anhalten und später weitermachen. Alles liegt im Ordner von Postulant und lässt sich wieder entfernen.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>postulant::GatewayForm</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Path to submit</source>
        <translation>Pfad zum Absenden</translation>
    </message>
    <message>
        <source>Path of the status</source>
        <extracomment>{id} stays as it is</extracomment>
        <translation>Pfad des Stands</translation>
    </message>
    <message>
        <source>{id} stands for the number of the task.</source>
        <translation>{id} steht für die Nummer der Aufgabe.</translation>
    </message>
    <message>
        <source>Path of the results</source>
        <translation>Pfad der Ergebnisse</translation>
    </message>
    <message>
        <source>Header of the key</source>
        <translation>Kopfzeile des Schlüssels</translation>
    </message>
    <message>
        <source>Before the key</source>
        <translation>Vor dem Schlüssel</translation>
    </message>
    <message>
        <source>Empty: Bearer with Authorization, else nothing. The word none: nothing.</source>
        <extracomment>&quot;none&quot; is a word to type and stays as it is</extracomment>
        <translation>Leer: Bearer bei Authorization, sonst nichts. Das Wort none: nichts.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>In the request itself</source>
        <translation>In der Anfrage selbst</translation>
    </message>
    <message>
        <source>Fetched from this computer, at the address for resumes</source>
        <translation>Von diesem Rechner abgeholt, unter der Adresse für Lebensläufe</translation>
    </message>
    <message>
        <source>Further inputs</source>
        <translation>Weitere Eingaben</translation>
    </message>
    <message>
        <source>One JSON object, the same for every application. It adds inputs and replaces none.</source>
        <translation>Ein JSON-Objekt, für jede Bewerbung dasselbe. Es fügt Eingaben hinzu und ersetzt keine.</translation>
    </message>
    <message>
        <source>Its messages</source>
        <translation>Seine Nachrichten</translation>
    </message>
    <message>
        <source>None: it is asked instead</source>
        <translation>Keine: Es wird stattdessen gefragt</translation>
    </message>
    <message>
        <source>With a bearer secret</source>
        <translation>Mit einem Geheimnis als Bearer</translation>
    </message>
    <message>
        <source>With a secret in a header</source>
        <translation>Mit einem Geheimnis in einer Kopfzeile</translation>
    </message>
    <message>
        <source>Header of the secret</source>
        <translation>Kopfzeile des Geheimnisses</translation>
    </message>
    <message>
        <source>Paste a new one here; it goes into the system key store</source>
        <translation>Fügen Sie hier ein neues ein; es kommt in den Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Secret of messages</source>
        <translation>Geheimnis der Nachrichten</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>With sample data, long values shortened.</source>
        <translation>Mit Beispieldaten, lange Werte gekürzt.</translation>
    </message>
    <message>
        <source>A path begins with / and has neither host nor query.</source>
        <translation>Ein Pfad beginnt mit / und hat weder Host noch Abfrage.</translation>
    </message>
    <message>
        <source>A path begins with /, has {id} in it once, and neither host nor query.</source>
        <translation>Ein Pfad beginnt mit /, enthält {id} einmal und hat weder Host noch Abfrage.</translation>
    </message>
    <message>
        <source>This is no header that can be set: letters, digits and dashes, and none that has another use.</source>
        <translation>Diese Kopfzeile lässt sich nicht setzen: nur Buchstaben, Ziffern und Bindestriche, und keine mit anderem Zweck.</translation>
    </message>
    <message>
        <source>This must be one word, as Bearer.</source>
        <translation>Das muss ein einzelnes Wort sein, wie Bearer.</translation>
    </message>
    <message>
        <source>This is not one JSON object.</source>
        <translation>Das ist kein einzelnes JSON-Objekt.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Das ist nicht brauchbar.</translation>
    </message>
</context>
<context>
    <name>postulant::GeneralSection</name>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Profile, resumes, answers, history and evidence lie in this folder, on this computer only. Keys are not in it: they lie in the system&apos;s key store.</source>
        <translation>Profil, Lebensläufe, Antworten, Verlauf und Nachweise liegen in diesem Ordner, nur auf diesem Rechner. Schlüssel sind nicht darin: Sie liegen im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>postulant::HappeningList</name>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n früher</numerusform>
            <numerusform>%n früher</numerusform>
        </translation>
    </message>
    <message>
        <source>The page after: %1</source>
        <translation>Die Seite danach: %1</translation>
    </message>
</context>
<context>
    <name>postulant::ImageViewer</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>Title of a window; %1 is a company and a job</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a button: %1 what it does, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <extracomment>Caption in the viewer: %1 which picture, %2 of how many, %3 what it shows</extracomment>
        <translation>%1 von %2. %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Zoom in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 could not be written; nothing was saved</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 konnte nicht geschrieben werden; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>This picture cannot be read</source>
        <translation>Dieses Bild lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Bilder: %1</translation>
    </message>
</context>
<context>
    <name>postulant::ImportPanel</name>
    <message>
        <source>What the file would change</source>
        <translation>Was die Datei ändern würde</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Work, education and skills</source>
        <translation>Arbeit, Ausbildung und Kenntnisse</translation>
    </message>
    <message>
        <source>As imported before</source>
        <translation>Wie zuvor importiert</translation>
    </message>
    <message>
        <source>The whole document, for later</source>
        <translation>Das ganze Dokument, für später</translation>
    </message>
    <message>
        <source>What was read from %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Was aus %1 gelesen wurde</translation>
    </message>
    <message>
        <source>It holds nothing that your profile does not say already.</source>
        <translation>Sie enthält nichts, was Ihr Profil nicht schon sagt.</translation>
    </message>
    <message>
        <source>Only checked lines are taken over. What you have written yourself is replaced only if you check it.</source>
        <translation>Nur angekreuzte Zeilen werden übernommen. Was Sie selbst geschrieben haben, wird nur ersetzt, wenn Sie es ankreuzen.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n value(s)</source>
        <translation>
            <numerusform>%n Wert übernehmen</numerusform>
            <numerusform>%n Werte übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Ausbildung</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kurzbeschreibung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Stellenbezeichnung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Field of study</source>
        <translation>Fachrichtung</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 is a list of the resume (&quot;Work&quot;), %2 a number, %3 what of it (&quot;Employer&quot;)</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line, %2 its text</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a profile.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 ist für ein Profil zu groß.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 ist mit einem Kennwort gesperrt.</translation>
    </message>
    <message>
        <source>%1 has no text in it, only a picture of it. Type what is in it, or export it anew.</source>
        <translation>%1 enthält keinen Text, nur ein Bild davon. Geben Sie ein, was darin steht, oder exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 is damaged, or not a resume: choose a JSON Resume, a PDF, a Word document (DOCX) or LinkedIn&apos;s archive of your data.</source>
        <translation>%1 ist beschädigt oder kein Lebenslauf: Wählen Sie einen JSON Resume, ein PDF, ein Word-Dokument (DOCX) oder das Archiv Ihrer Daten von LinkedIn.</translation>
    </message>
    <message>
        <source>%1 is not a JSON Resume: %2</source>
        <extracomment>%1 is a file name, %2 a technical reason in English</extracomment>
        <translation>%1 ist kein JSON Resume: %2</translation>
    </message>
    <message>
        <source>Right to work</source>
        <translation>Arbeitserlaubnis</translation>
    </message>
</context>
<context>
    <name>postulant::InsightsPage</name>
    <message>
        <source>the employer&apos;s page proved it</source>
        <translation>die Seite des Arbeitgebers hat es belegt</translation>
    </message>
    <message>
        <source>the server&apos;s word only</source>
        <translation>nur laut Server</translation>
    </message>
    <message>
        <source>nothing was sent to these</source>
        <translation>dorthin wurde nichts gesendet</translation>
    </message>
    <message>
        <source>may have been sent; only you can find out</source>
        <translation>vielleicht gesendet; nur Sie können es herausfinden</translation>
    </message>
    <message>
        <source>wait for something that only you can give</source>
        <translation>warten auf etwas, das nur Sie geben können</translation>
    </message>
    <message>
        <source>being filled in now</source>
        <translation>werden gerade ausgefüllt</translation>
    </message>
    <message>
        <source>approved, not sent yet</source>
        <translation>freigegeben, noch nicht gesendet</translation>
    </message>
    <message>
        <source>wait until you approve them</source>
        <translation>warten, bis Sie sie freigeben</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Practice is left out of every figure.</source>
        <translation>Die Übung ist in keiner Zahl enthalten.</translation>
    </message>
    <message>
        <source>Too early for numbers</source>
        <translation>Noch zu früh für Zahlen</translation>
    </message>
    <message>
        <source>Figures appear after the first application has ended. Practice is not counted.</source>
        <translation>Zahlen erscheinen, sobald die erste Bewerbung zu Ende ist. Die Übung zählt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) are going on, so the figures can still change.</source>
        <translation>
            <numerusform>%n Bewerbung läuft noch; die Zahlen können sich also noch ändern.</numerusform>
            <numerusform>%n Bewerbungen laufen noch; die Zahlen können sich also noch ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed and claimed are two different things and are never added up.</source>
        <translation>Bestätigt und gemeldet sind zweierlei und werden nie zusammengezählt.</translation>
    </message>
    <message>
        <source>How many of your applications are in each state. Practice is never counted.</source>
        <translation>Wie viele Ihrer Bewerbungen in welchem Zustand sind. Die Übung zählt nie.</translation>
    </message>
</context>
<context>
    <name>postulant::LetterPreview</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Posting of the preview</source>
        <translation>Anzeige der Vorschau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview for</source>
        <translation>Vorschau für</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the title of a job, %2 a company</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No job yet</source>
        <translation>Noch keine Stelle</translation>
    </message>
    <message>
        <source>Missing for this posting: %1. Nothing is sent with it until it is there.</source>
        <translation>Für diese Anzeige fehlt: %1. Bis es da ist, wird nichts damit gesendet.</translation>
    </message>
    <message>
        <source>There is no text to save.</source>
        <translation>Es gibt keinen Text zum Speichern.</translation>
    </message>
    <message>
        <source>Save the letter as PDF</source>
        <translation>Anschreiben als PDF speichern</translation>
    </message>
    <message>
        <source>Cover_Letter.pdf</source>
        <translation>Anschreiben.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>postulant::LettersSection</name>
    <message>
        <source>No cover letter yet</source>
        <translation>Noch kein Anschreiben</translation>
    </message>
    <message>
        <source>A letter is a template: company, title and your own details are put in for each job.</source>
        <translation>Ein Anschreiben ist eine Vorlage: Firma, Titel und Ihre Angaben werden für jede Stelle eingesetzt.</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Anschreiben schreiben</translation>
    </message>
    <message>
        <source>Cover letters</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Text des Anschreibens</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Als Standard nehmen</translation>
    </message>
    <message>
        <source>Save letter</source>
        <translation>Anschreiben speichern</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>From your profile</source>
        <translation>Aus Ihrem Profil</translation>
    </message>
    <message>
        <source>Free paragraph</source>
        <translation>Freier Absatz</translation>
    </message>
    <message>
        <source>paragraph</source>
        <comment>name of a free paragraph</comment>
        <translation>absatz</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>This letter is too long.</source>
        <translation>Dieses Anschreiben ist zu lang.</translation>
    </message>
    <message>
        <source>Not the default any more</source>
        <translation>Nicht mehr Standard</translation>
    </message>
    <message>
        <source>Letter not saved</source>
        <translation>Schreiben nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the changed letter?</source>
        <translation>Das geänderte Schreiben speichern?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Another letter has this label.</source>
        <translation>Ein anderes Anschreiben hat diesen Namen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Cover letter saved</source>
        <translation>Anschreiben gespeichert</translation>
    </message>
    <message>
        <source>This letter goes along where no other is chosen.</source>
        <translation>Dieses Anschreiben geht mit, wo kein anderes gewählt ist.</translation>
    </message>
    <message>
        <source>Where none is chosen, no letter goes along.</source>
        <translation>Wo keines gewählt ist, geht kein Anschreiben mit.</translation>
    </message>
    <message>
        <source>Remove cover letter</source>
        <translation>Anschreiben entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <extracomment>%1 is the label of a letter</extracomment>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>What was sent with it stays in the history of those applications.</source>
        <translation>Was damit gesendet wurde, bleibt im Verlauf dieser Bewerbungen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>postulant::LimitsSection</name>
    <message>
        <source>Pace of each job site</source>
        <translation>Tempo je System</translation>
    </message>
    <message>
        <source>Applications to one site keep this distance, with a little more by chance. Double-click or F2 changes a number; 0 means none. Sites on this computer and practice have no pace.</source>
        <translation>Bewerbungen an ein System halten diesen Abstand, zufällig auch etwas mehr. Doppelklick oder F2 ändert eine Zahl; 0 heißt keine. Für Systeme auf diesem Rechner und die Übung gilt kein Tempo.</translation>
    </message>
    <message>
        <source>Add a site…</source>
        <translation>System hinzufügen…</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1: this cannot be saved</source>
        <extracomment>%1: the name of a field</extracomment>
        <translation>%1: Das lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>Changes count from the next application on.</source>
        <translation>Änderungen gelten ab der nächsten Bewerbung.</translation>
    </message>
    <message>
        <source>Limits saved</source>
        <translation>Grenzen gespeichert</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <extracomment>%1: the name of a job site</extracomment>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>System hinzufügen</translation>
    </message>
    <message>
        <source>The address of a job there, or its host, such as careers.example.com:</source>
        <translation>Die Adresse einer Stelle dort oder ihr Host, zum Beispiel careers.example.com:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>“%1” names no site</source>
        <translation>„%1“ nennt kein System</translation>
    </message>
</context>
<context>
    <name>postulant::LiveView</name>
    <message>
        <source>The run has ended</source>
        <translation>Der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>The server does not know this run any more</source>
        <translation>Der Server kennt diesen Lauf nicht mehr</translation>
    </message>
    <message>
        <source>No more pictures came, so they are not asked for now</source>
        <translation>Es kamen keine Bilder mehr, daher wird gerade nicht danach gefragt</translation>
    </message>
    <message>
        <source>%1 refused the key for live pictures</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>%1 hat den Schlüssel für Live-Bilder abgelehnt</translation>
    </message>
    <message>
        <source>This connection shows no live picture</source>
        <translation>Diese Verbindung zeigt kein Live-Bild</translation>
    </message>
    <message>
        <source>No new picture since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Kein neues Bild seit %1</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>age of a picture</comment>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <comment>age of a picture</comment>
        <translation>
            <numerusform>vor %n Sekunde</numerusform>
            <numerusform>vor %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server’s browser shows</source>
        <translation>Was der Browser des Servers zeigt</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Follow</source>
        <extracomment>Check box: new lines and pictures come into view by themselves</extracomment>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Off: the picture and the list stand still</source>
        <translation>Aus: Bild und Liste stehen still</translation>
    </message>
    <message>
        <source>The first picture is on its way</source>
        <translation>Das erste Bild ist unterwegs</translation>
    </message>
    <message>
        <source>The last screenshot</source>
        <translation>Das letzte Bildschirmfoto</translation>
    </message>
    <message>
        <source>The connection for pictures broke and is made anew</source>
        <translation>Die Verbindung für Bilder ist abgerissen und wird neu hergestellt</translation>
    </message>
    <message>
        <source>Watching only: clicks and typing here do nothing, so you cannot disturb it.</source>
        <translation>Nur zum Zusehen: Klicken und Tippen bewirkt hier nichts, Sie können also nicht stören.</translation>
    </message>
    <message>
        <source>Standing still since %1</source>
        <extracomment>%1 is a time of day; the picture does not change because the seeker wants it so</extracomment>
        <translation>Steht still seit %1</translation>
    </message>
    <message>
        <source>Live picture of the server’s browser</source>
        <translation>Live-Bild vom Browser des Servers</translation>
    </message>
</context>
<context>
    <name>postulant::LoginDialog</name>
    <message>
        <source>This is no address of a site, and no job system that is known.</source>
        <translation>Das ist keine Adresse einer Website und kein bekanntes System.</translation>
    </message>
    <message>
        <source>This is no id of a login.</source>
        <translation>Das ist keine Kennung einer Anmeldung.</translation>
    </message>
    <message>
        <source>A user name or password cannot hold line breaks, or be longer than 1000 characters.</source>
        <translation>Benutzername und Passwort dürfen keine Zeilenumbrüche enthalten und nicht länger als 1000 Zeichen sein.</translation>
    </message>
    <message>
        <source>Add a login</source>
        <translation>Anmeldung hinzufügen</translation>
    </message>
    <message>
        <source>The password goes to the server that you choose, in one request, and is kept there. Postulant keeps neither it nor the user name, and no prompt holds them.</source>
        <translation>Das Passwort geht in einer einzigen Anfrage an den Server, den Sie wählen, und bleibt dort. Postulant behält weder das Passwort noch den Benutzernamen, und in keiner Anweisung an das Modell stehen sie.</translation>
    </message>
    <message>
        <source>Add login</source>
        <translation>Anmeldung hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>careers.example.com, or linkedin</source>
        <extracomment>In an empty field: examples</extracomment>
        <translation>careers.example.com oder linkedin</translation>
    </message>
    <message>
        <source>New, with a password</source>
        <translation>Neu, mit Passwort</translation>
    </message>
    <message>
        <source>One that the server keeps already</source>
        <translation>Eine, die der Server schon aufbewahrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Made from a secret</source>
        <translation>Aus einem Geheimnis gebildet</translation>
    </message>
    <message>
        <source>Sent by mail</source>
        <translation>Per E-Mail geschickt</translation>
    </message>
    <message>
        <source>Secret of the one-time codes</source>
        <translation>Geheimnis der Einmal-Codes</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>A host is best: no other employer&apos;s page gets this login.</source>
        <translation>Am besten ein Host: Dann erhält keine Seite eines anderen Arbeitgebers diese Anmeldung.</translation>
    </message>
    <message>
        <source>Co&amp;nnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Anmeldung</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;One-time codes</source>
        <translation>&amp;Einmal-Codes</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>What the site shows when you set up an app for codes.</source>
        <translation>Was die Website zeigt, wenn Sie eine App für Codes einrichten.</translation>
    </message>
    <message>
        <source>Code &amp;address</source>
        <translation>A&amp;dresse für Codes</translation>
    </message>
    <message>
        <source>Where the server looks for mailed codes. Empty: you hand each code over yourself.</source>
        <translation>Wo der Server nach Codes aus E-Mails sucht. Leer: Sie übergeben jeden Code selbst.</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>As the server calls it: cred_…</source>
        <translation>Wie der Server sie nennt: cred_…</translation>
    </message>
    <message>
        <source>The server is asked to keep it</source>
        <translation>Der Server wird gebeten, sie aufzubewahren</translation>
    </message>
    <message>
        <source>The login was not added</source>
        <translation>Die Anmeldung wurde nicht hinzugefügt</translation>
    </message>
    <message>
        <source>The server keeps no login of that id.</source>
        <translation>Der Server bewahrt keine Anmeldung mit dieser Kennung auf.</translation>
    </message>
    <message>
        <source>It may have arrived all the same: try again, and Postulant looks for it first.</source>
        <translation>Vielleicht ist sie trotzdem angekommen: Versuchen Sie es erneut, Postulant sucht sie dann zuerst.</translation>
    </message>
    <message>
        <source>This server keeps no logins: nothing was stored. Set up its store of credentials, or put the login into the server in its own way, choose “One that the server keeps already” and name its id.</source>
        <translation>Dieser Server bewahrt keine Anmeldungen auf: Nichts wurde gespeichert. Richten Sie dort seinen Speicher für Zugangsdaten ein, oder bringen Sie die Anmeldung auf seinem eigenen Weg in den Server, wählen Sie „Eine, die der Server schon aufbewahrt“ und nennen Sie ihre Kennung.</translation>
    </message>
    <message>
        <source>The server does not take this secret. It must be base32 or otpauth, and newer servers want at least 23 letters. Nothing was stored.</source>
        <translation>Der Server nimmt dieses Geheimnis nicht. Es muss base32 oder otpauth sein, und neuere Server verlangen mindestens 23 Zeichen. Nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>postulant::LoginsSection</name>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Sites that want a login before they show their form. The server keeps the password and types it; Postulant only knows which login is for which site.</source>
        <translation>Websites, die eine Anmeldung verlangen, bevor sie ihr Formular zeigen. Der Server bewahrt das Passwort auf und tippt es ein; Postulant weiß nur, welche Anmeldung für welche Website gilt.</translation>
    </message>
    <message>
        <source>Add login…</source>
        <translation>Anmeldung hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Ask the servers</source>
        <translation>Server fragen</translation>
    </message>
    <message>
        <source>Whether they still keep these logins</source>
        <translation>Ob sie diese Anmeldungen noch aufbewahren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No server that takes logins</source>
        <translation>Kein Server, der Anmeldungen nimmt</translation>
    </message>
    <message>
        <source>Logins are kept by a server that is talked to as “agent”. Add one under Connections.</source>
        <translation>Anmeldungen bewahrt ein Server mit der Sprechweise „Mit Anweisungen“ auf. Fügen Sie einen unter Verbindungen hinzu.</translation>
    </message>
    <message>
        <source>No logins</source>
        <translation>Keine Anmeldungen</translation>
    </message>
    <message>
        <source>The password goes to your server and stays there. Postulant keeps none.</source>
        <translation>Das Passwort geht an Ihren Server und bleibt dort. Postulant behält keines.</translation>
    </message>
    <message>
        <source>Kept at %1 · since %2</source>
        <extracomment>Second line of a login. %1 is a connection, %2 a date, &quot;today&quot; or &quot;3 May&quot;</extracomment>
        <translation>Aufbewahrt bei %1 · seit %2</translation>
    </message>
    <message>
        <source>Runs at %1 sign in with the login kept at %2</source>
        <extracomment>%1 is a site, %2 a connection</extracomment>
        <translation>Läufe bei %1 melden sich mit der bei %2 aufbewahrten Anmeldung an</translation>
    </message>
    <message>
        <source>Remove the login for %1?</source>
        <extracomment>%1 is a site</extracomment>
        <translation>Die Anmeldung für %1 entfernen?</translation>
    </message>
    <message>
        <source>Runs there will not sign in any more. At %1 it can be deleted, too, or be kept.</source>
        <extracomment>%1 is a connection</extracomment>
        <translation>Läufe melden sich dort nicht mehr an. Bei %1 kann sie auch gelöscht werden oder bleiben.</translation>
    </message>
    <message>
        <source>Delete it there, too</source>
        <translation>Auch dort löschen</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The login is removed</source>
        <translation>Die Anmeldung wird entfernt</translation>
    </message>
    <message>
        <source>It is still there. %1</source>
        <translation>Sie ist noch da. %1</translation>
    </message>
    <message>
        <source>No login any more for %1</source>
        <translation>Keine Anmeldung mehr für %1</translation>
    </message>
    <message>
        <source>The servers are asked</source>
        <translation>Die Server werden gefragt</translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation>der Server hat nicht geantwortet</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>not there any more: add it again</source>
        <translation>nicht mehr da: erneut hinzufügen</translation>
    </message>
</context>
<context>
    <name>postulant::LookSection</name>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Compact rows are in the menu View.</source>
        <translation>Kompakte Zeilen stehen im Menü Ansicht.</translation>
    </message>
</context>
<context>
    <name>postulant::MainWindow</name>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Stellen hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Strg+M holt die Menüleiste zurück</translation>
    </message>
    <message>
        <source>%1 - Postulant</source>
        <extracomment>Title of the window; %1 is the name of a room such as Applications</extracomment>
        <translation>%1 - Postulant</translation>
    </message>
    <message>
        <source>The queue is paused; runs already started go on</source>
        <translation>Die Warteschlange ist angehalten; begonnene Läufe gehen weiter</translation>
    </message>
    <message>
        <source>The queue goes on</source>
        <translation>Die Warteschlange geht weiter</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>Pause the queue and stop every run that goes on?</source>
        <translation>Die Warteschlange und alle Läufe anhalten?</translation>
    </message>
    <message>
        <source>Only pause the queue</source>
        <translation>Nur die Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Everything is told to stop</source>
        <translation>Alles wird angehalten</translation>
    </message>
    <message>
        <source>Postulant: %1 waiting, %2 running</source>
        <translation>Postulant: %1 warten, %2 laufen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Status bar; %1 title of a notification, %2 its text</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Quit Postulant</source>
        <translation>Postulant beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) are being sent right now.</source>
        <translation>
            <numerusform>%n Bewerbung wird gerade gesendet.</numerusform>
            <numerusform>%n Bewerbungen werden gerade gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs already started go on at the server. If you quit in the middle of sending, Postulant looks up at the next start what became of it.</source>
        <translation>Begonnene Läufe gehen am Server weiter. Beenden Sie mitten im Senden, sieht Postulant beim nächsten Start nach, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Quit when it is sent</source>
        <translation>Nach dem Senden beenden</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Postulant goes on working</source>
        <translation>Postulant arbeitet weiter</translation>
    </message>
    <message>
        <source>It stays beside the clock until the queue is done. Quit it there.</source>
        <translation>Es bleibt neben der Uhr, bis die Warteschlange leer ist. Beenden Sie es dort.</translation>
    </message>
    <message>
        <source>Start at…</source>
        <translation>Beginn festlegen…</translation>
    </message>
    <message>
        <source>When shall the queue start? A time such as 22:00, or a date and a time such as 2026-05-31 22:00. Nothing: at once.</source>
        <translation>Wann soll die Warteschlange beginnen? Eine Zeit wie 22:00, oder Datum und Zeit wie 2026-05-31 22:00. Nichts: sofort.</translation>
    </message>
    <message>
        <source>Set the start</source>
        <translation>Beginn festlegen</translation>
    </message>
    <message>
        <source>“%1” is no time; nothing was changed</source>
        <translation>„%1“ ist keine Zeit; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>The queue starts at once</source>
        <translation>Die Warteschlange beginnt sofort</translation>
    </message>
    <message>
        <source>The queue starts %1</source>
        <translation>Die Warteschlange beginnt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) go on; each is told to stop, where its server can be told. A run that has pressed Submit may already have been sent; Postulant looks afterwards and asks you where it cannot tell.</source>
        <translation>
            <numerusform>%n Lauf läuft noch; er soll anhalten, wenn sein Server einen Weg dafür kennt. Ein Lauf, der schon auf Absenden gedrückt hat, kann bereits gesendet sein; Postulant sieht danach nach und fragt Sie, wo es das nicht erkennt.</numerusform>
            <numerusform>%n Läufe laufen noch; jeder soll anhalten, wenn sein Server einen Weg dafür kennt. Ein Lauf, der schon auf Absenden gedrückt hat, kann bereits gesendet sein; Postulant sieht danach nach und fragt Sie, wo es das nicht erkennt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is told to stop but %n run(s) whose server has no way to be told; nothing more is sent</source>
        <translation>
            <numerusform>Alles wird angehalten bis auf %n Lauf, dessen Server keinen Weg dafür kennt; es wird nichts mehr gesendet</numerusform>
            <numerusform>Alles wird angehalten bis auf %n Läufe, deren Server keinen Weg dafür kennen; es wird nichts mehr gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::NotesTab</name>
    <message>
        <source>Notes for yourself: people, dates, what was said. They are never sent.</source>
        <translation>Notizen für Sie selbst: Menschen, Termine, was gesagt wurde. Sie werden nie gesendet.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Notizen speichern</translation>
    </message>
</context>
<context>
    <name>postulant::Notice</name>
    <message>
        <source>Code</source>
        <extracomment>Field for the code that an employer mailed</extracomment>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>postulant::Notifier</name>
    <message numerus="yes">
        <source>%n application(s) need you</source>
        <extracomment>Notification of the desktop</extracomment>
        <translation>
            <numerusform>%n Bewerbung braucht Sie</numerusform>
            <numerusform>%n Bewerbungen brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Postulant to see what each of them needs.</source>
        <translation>Öffnen Sie Postulant, um zu sehen, was jede braucht.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a notification; %1 company, %2 title of the job</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <extracomment>Notification about a practice application; %1 is what it would say for a real one</extracomment>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Practice has ended</source>
        <translation>Die Übung ist zu Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n practice application(s), nothing left this computer.</source>
        <translation>
            <numerusform>%n Übungsbewerbung; nichts hat diesen Rechner verlassen.</numerusform>
            <numerusform>%n Übungsbewerbungen; nichts hat diesen Rechner verlassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied (confirmed)</source>
        <translation>
            <numerusform>%n beworben (bestätigt)</numerusform>
            <numerusform>%n beworben (bestätigt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied (claimed)</source>
        <translation>
            <numerusform>%n beworben (gemeldet)</numerusform>
            <numerusform>%n beworben (gemeldet)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed, nothing was sent</source>
        <translation>
            <numerusform>%n gescheitert, nichts gesendet</numerusform>
            <numerusform>%n gescheitert, nichts gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>Die Warteschlange ist fertig</translation>
    </message>
    <message>
        <source>Many applications fail</source>
        <translation>Viele Bewerbungen scheitern</translation>
    </message>
    <message>
        <source>%1 % of the last applications did not get through. Look at what stopped them, or make a pause; Limits says when you are told.</source>
        <extracomment>%1 is a share in percent</extracomment>
        <translation>%1 % der letzten Bewerbungen kamen nicht durch. Sehen Sie nach, was sie aufgehalten hat, oder machen Sie eine Pause; unter „Grenzen“ steht, wann Sie gewarnt werden.</translation>
    </message>
    <message>
        <source>The server turns many requests away</source>
        <translation>Der Server weist viele Anfragen ab</translation>
    </message>
    <message>
        <source>%1 % of the requests of the last ten minutes were too many for it. Postulant waits and tries again; fewer applications at a time help.</source>
        <extracomment>%1 is a share in percent</extracomment>
        <translation>%1 % der Anfragen der letzten zehn Minuten waren ihm zu viel. Postulant wartet und versucht es erneut; weniger Bewerbungen gleichzeitig helfen.</translation>
    </message>
</context>
<context>
    <name>postulant::OptionForm</name>
    <message>
        <source>On</source>
        <extracomment>Beside a check box: the thing named before it is on</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>An address is made of numbers, such as 192.168.1.5</source>
        <translation>Eine Adresse besteht aus Zahlen, zum Beispiel 192.168.1.5</translation>
    </message>
    <message>
        <source>A time is written such as 22:00</source>
        <translation>Schreiben Sie eine Zeit wie 22:00</translation>
    </message>
    <message>
        <source>Such as 22:00, or 2026-05-31 22:00</source>
        <translation>Zum Beispiel 22:00 oder 2026-05-31 22:00</translation>
    </message>
</context>
<context>
    <name>postulant::PackageModel</name>
    <message>
        <source>Never guessed</source>
        <extracomment>Where an answer comes from, when there is none: a legal, salary or demographic question</extracomment>
        <translation>Nie geraten</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Nicht ausgefüllt</translation>
    </message>
    <message>
        <source>Written by you for this job</source>
        <translation>Von Ihnen für diese Stelle geschrieben</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>Where an answer comes from. %1 is the label that the seeker gave a profile</extracomment>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile “%1”</source>
        <translation>Profil „%1“</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a file name, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No resume yet</source>
        <extracomment>%1 is the label that the seeker gave the resume</extracomment>
        <translation>Noch kein Lebenslauf</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>Lebenslauf „%1“</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Ihre Angaben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Answers to questions</source>
        <translation>Antworten auf Fragen</translation>
    </message>
    <message>
        <source>Sent if the form asks</source>
        <translation>Wird gesendet, wenn das Formular fragt</translation>
    </message>
    <message>
        <source>Legal and personal</source>
        <translation>Rechtliches und Persönliches</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer that will be sent</source>
        <translation>Antwort, die gesendet wird</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
    <message>
        <source>Answers, this site</source>
        <extracomment>Where an answer comes from: the answers, and it holds for this site only</extracomment>
        <translation>Antworten, diese Website</translation>
    </message>
    <message>
        <source>Answers, this company</source>
        <translation>Antworten, dieses Unternehmen</translation>
    </message>
    <message>
        <source>Answers, this job only</source>
        <translation>Antworten, nur diese Stelle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Letter “%1”</source>
        <extracomment>%1 is the label that the seeker gave a cover letter</extracomment>
        <translation>Anschreiben „%1“</translation>
    </message>
    <message>
        <source>was not sent</source>
        <extracomment>Beside a value: the application that it is compared with said nothing there</extracomment>
        <translation>wurde nicht gesendet</translation>
    </message>
    <message>
        <source>was another file of this name</source>
        <extracomment>Beside the name of the resume&apos;s file: then it had other contents</extracomment>
        <translation>war eine andere Datei dieses Namens</translation>
    </message>
    <message>
        <source>was %1</source>
        <extracomment>Beside a value: what it was in the application that it is compared with</extracomment>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Not sent this time</source>
        <extracomment>In place of a value that an earlier application had</extracomment>
        <translation>Wird diesmal nicht gesendet</translation>
    </message>
    <message>
        <source>Only in the earlier one</source>
        <extracomment>Where a value comes from: only the application that it is compared with had it</extracomment>
        <translation>Nur in der früheren</translation>
    </message>
    <message>
        <source>Sent then, not now</source>
        <extracomment>Heading over values that an earlier application had and this one has not</extracomment>
        <translation>Damals gesendet, jetzt nicht</translation>
    </message>
    <message>
        <source>What it says stands above</source>
        <translation>Was es sagt, steht darüber</translation>
    </message>
    <message>
        <source>Processing of your data</source>
        <translation>Verarbeitung Ihrer Daten</translation>
    </message>
    <message>
        <source>Your settings</source>
        <extracomment>Where an answer comes from</extracomment>
        <translation>Ihre Einstellungen</translation>
    </message>
    <message>
        <source>Only what you said yourself</source>
        <translation>Nur, was Sie selbst gesagt haben</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Signs in at %1 with the login kept at %2</source>
        <extracomment>%1 is a site, %2 a connection</extracomment>
        <translation>Meldet sich bei %1 mit der bei %2 aufbewahrten Anmeldung an</translation>
    </message>
    <message>
        <source>At the server: %1</source>
        <extracomment>Where a login is: %1 is the name that the server gave it</extracomment>
        <translation>Am Server: %1</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Given to your workflow</source>
        <extracomment>Heading over the parameters of a workflow of the seeker&apos;s own</extracomment>
        <translation>Ihrem Workflow übergeben</translation>
    </message>
    <message>
        <source>was another login</source>
        <translation>war eine andere Anmeldung</translation>
    </message>
</context>
<context>
    <name>postulant::ParameterForm</name>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Parameters of your workflow</source>
        <translation>Parameter Ihres Workflows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the parameters from the server… Nothing is run.</source>
        <translation>Die Parameter werden vom Server gelesen… Nichts wird ausgeführt.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>The parameters could not be read.</source>
        <translation>Die Parameter konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server does not know this workflow</source>
        <translation>Der Server kennt diesen Workflow nicht</translation>
    </message>
    <message>
        <source>Compare its id with the one that the server shows; it begins with wpid_.</source>
        <translation>Vergleichen Sie seine Kennung mit der, die der Server zeigt; sie beginnt mit wpid_.</translation>
    </message>
    <message>
        <source>What “%1” is given for each application</source>
        <extracomment>%1 is the name that the seeker gave his workflow at the server</extracomment>
        <translation>Was „%1“ für jede Bewerbung erhält</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <extracomment>%1 is the name of a parameter</extracomment>
        <translation>Text für %1</translation>
    </message>
    <message>
        <source>%1 · default: %2</source>
        <extracomment>%1 is a parameter&apos;s type, %2 its default value</extracomment>
        <translation>%1 · Standard: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>A star marks what must not stay empty</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Where it says how it ended</source>
        <translation>Wo er sagt, wie es ausging</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Abgesendet</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Number of it</source>
        <translation>Nummer der Bestätigung</translation>
    </message>
    <message>
        <source>Resume on the page</source>
        <translation>Lebenslauf auf der Seite</translation>
    </message>
    <message>
        <source>Without “Handed in”, an application is claimed at most, never confirmed.</source>
        <translation>Ohne „Abgesendet“ ist eine Bewerbung höchstens gemeldet, nie bestätigt.</translation>
    </message>
    <message>
        <source>Nothing says it</source>
        <translation>Nichts sagt es</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 names an output of a workflow, %2 what its last run said there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose where “%1” comes from.</source>
        <extracomment>%1 is the name of a parameter</extracomment>
        <translation>Wählen Sie, woher „%1“ kommt.</translation>
    </message>
    <message>
        <source>The text for “%1” is no %2.</source>
        <extracomment>%1 is the name of a parameter, %2 a technical type: &quot;integer&quot;</extracomment>
        <translation>Der Text für „%1“ ist kein Wert der Art %2.</translation>
    </message>
    <message>
        <source>Choose which parameter gets the address of the posting.</source>
        <translation>Wählen Sie, welcher Parameter die Adresse der Anzeige erhält.</translation>
    </message>
    <message>
        <source>No value: needed</source>
        <translation>Kein Wert: nötig</translation>
    </message>
    <message>
        <source>The value does not fit its type</source>
        <translation>Der Wert passt nicht zu seiner Art</translation>
    </message>
    <message>
        <source>Is not sent</source>
        <translation>Wird nicht gesendet</translation>
    </message>
    <message>
        <source>No parameter gets our mark: if an answer of the server is lost, you will have to check that application yourself.</source>
        <translation>Kein Parameter erhält das Kennzeichen von Postulant: Geht eine Antwort des Servers verloren, müssen Sie diese Bewerbung selbst prüfen.</translation>
    </message>
</context>
<context>
    <name>postulant::PictureView</name>
    <message>
        <source>This picture cannot be read</source>
        <translation>Dieses Bild kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>postulant::PicturesBox</name>
    <message>
        <source>Last page seen</source>
        <extracomment>What a screenshot shows</extracomment>
        <translation>Zuletzt gesehene Seite</translation>
    </message>
    <message>
        <source>After an action</source>
        <translation>Nach einer Aktion</translation>
    </message>
    <message>
        <source>The page as the server read it</source>
        <translation>Die Seite, wie der Server sie las</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Bildschirmfoto</translation>
    </message>
    <message>
        <source>Picture %1 of %2. %3</source>
        <extracomment>Under a screenshot: %1 which, %2 of how many, %3 says what it shows</extracomment>
        <translation>Bild %1 von %2. %3</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>Bildschirmfotos</translation>
    </message>
    <message>
        <source>Open viewer</source>
        <translation>Betrachter öffnen</translation>
    </message>
    <message>
        <source>Play recording</source>
        <translation>Aufzeichnung abspielen</translation>
    </message>
    <message>
        <source>Step %1, %2. %3</source>
        <extracomment>Caption of a screenshot: %1 number of a step, %2 time, %3 says what it shows</extracomment>
        <translation>Schritt %1, %2. %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Caption of a screenshot: %1 time, %2 says what it shows</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 of %2 files are on this computer; the rest follows when the server answers.</source>
        <extracomment>Empty state: %1 of %2 files of a run</extracomment>
        <translation>%1 von %2 Dateien sind auf diesem Computer; der Rest folgt, wenn der Server antwortet.</translation>
    </message>
    <message>
        <source>Still being copied</source>
        <translation>Wird noch kopiert</translation>
    </message>
    <message>
        <source>The files follow when the server answers.</source>
        <translation>Die Dateien folgen, wenn der Server antwortet.</translation>
    </message>
    <message>
        <source>The server was asked %1 and listed no picture of this run.</source>
        <extracomment>Empty state: %1 is &quot;today at 10:19&quot; or &quot;on 20 May at 10:19&quot;</extracomment>
        <translation>Der Server wurde %1 gefragt und nannte kein Bild dieses Laufs.</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>The server removed it %1 before it could be copied.</source>
        <extracomment>Empty state: %1 is &quot;today at 10:19&quot; or &quot;on 20 May at 10:19&quot;</extracomment>
        <translation>Der Server hat es %1 entfernt, bevor es kopiert werden konnte.</translation>
    </message>
    <message>
        <source>Not available any more</source>
        <translation>Nicht mehr verfügbar</translation>
    </message>
    <message>
        <source>Earlier try. %1</source>
        <extracomment>Caption of a screenshot of an attempt before the last one: %1 time and what it shows</extracomment>
        <translation>Früherer Versuch. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Earlier try</source>
        <translation>Früherer Versuch</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>postulant::PrivacySection</name>
    <message>
        <source>Servers that may have your data</source>
        <translation>Server, die Ihre Daten bekommen dürfen</translation>
    </message>
    <message>
        <source>You are asked before the first application goes through a server. Practice needs no consent: nothing leaves this computer.</source>
        <translation>Sie werden gefragt, bevor die erste Bewerbung über einen Server geht. Die Übung braucht keine Zustimmung: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Profiles, answers, letters, resumes, applications and their evidence as files that other programs read. Keys are not in it.</source>
        <translation>Profile, Antworten, Anschreiben, Lebensläufe, Bewerbungen und ihre Nachweise als Dateien, die andere Programme lesen. Schlüssel sind nicht dabei.</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Forget me</source>
        <translation>Mich vergessen</translation>
    </message>
    <message>
        <source>Deletes all that Postulant keeps of you on this computer, and the keys of your servers. What stays cannot be read: marks of the postings that you applied to, so that none is applied to twice. What servers and employers have is not touched.</source>
        <translation>Löscht alles, was Postulant auf diesem Rechner von Ihnen aufbewahrt, und die Schlüssel Ihrer Server. Was bleibt, ist nicht lesbar: Merkmale der Anzeigen, auf die Sie sich beworben haben, damit keine Bewerbung zweimal hinausgeht. Was Server und Arbeitgeber haben, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Forget me…</source>
        <translation>Mich vergessen…</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>%1 (%2), in use since %3</source>
        <translation>%1 (%2), in Gebrauch seit %3</translation>
    </message>
    <message>
        <source>%1 (%2), agreed to %3</source>
        <translation>%1 (%2), zugestimmt %3</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw the consent for %1</source>
        <translation>Die Zustimmung für %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing more is sent through %1. What is under way there goes on.</source>
        <translation>Über %1 wird nichts mehr gesendet. Was dort läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archiv (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: %n application(s).</source>
        <translation>
            <numerusform>Alles liegt in %1: eine Bewerbung.</numerusform>
            <numerusform>Alles liegt in %1: %n Bewerbungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on disk any more.</source>
        <translation>
            <numerusform>Eine Datei war nicht mehr auf der Platte.</numerusform>
            <numerusform>%n Dateien waren nicht mehr auf der Platte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are open. Stop them first, or wait for their end.</source>
        <translation>
            <numerusform>Ein Lauf ist offen. Halten Sie ihn zuerst an, oder warten Sie auf sein Ende.</numerusform>
            <numerusform>%n Läufe sind offen. Halten Sie sie zuerst an, oder warten Sie auf ihr Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget everything?</source>
        <translation>Alles vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>ein Profil</numerusform>
            <numerusform>%n Profile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>eine Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s)</source>
        <translation>
            <numerusform>ein Lebenslauf</numerusform>
            <numerusform>%n Lebensläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) with notes and history</source>
        <translation>
            <numerusform>eine Bewerbung mit Notizen und Verlauf</numerusform>
            <numerusform>%n Bewerbungen mit Notizen und Verlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence</source>
        <translation>
            <numerusform>eine Nachweisdatei</numerusform>
            <numerusform>%n Nachweisdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cover letter(s)</source>
        <translation>
            <numerusform>ein Anschreiben</numerusform>
            <numerusform>%n Anschreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>eine Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) with their keys</source>
        <translation>
            <numerusform>ein Server mit seinem Schlüssel</numerusform>
            <numerusform>%n Server mit ihren Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good: %1.</source>
        <translation>Endgültig gelöscht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s) stay known by marks that cannot be read, so that none is applied to twice. Postulant then begins anew.</source>
        <translation>
            <numerusform>Eine Anzeige bleibt durch ein Merkmal bekannt, das niemand lesen kann, damit keine Bewerbung zweimal hinausgeht. Danach fängt Postulant neu an.</numerusform>
            <numerusform>%n Anzeigen bleiben durch Merkmale bekannt, die niemand lesen kann, damit keine Bewerbung zweimal hinausgeht. Danach fängt Postulant neu an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) stay at their servers unless you remove them first, under Logins.</source>
        <translation>
            <numerusform>Eine Anmeldung bleibt an ihrem Server, wenn Sie sie nicht vorher unter Anmeldungen entfernen.</numerusform>
            <numerusform>%n Anmeldungen bleiben an ihren Servern, wenn Sie sie nicht vorher unter Anmeldungen entfernen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::ProfileForm</name>
    <message>
        <source>%1 (needed)</source>
        <extracomment>Label of a field that every application needs</extracomment>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Legal, salary and demographic questions are answered only with what you fill in here. What stays empty is never guessed: a run that needs it stops and asks you.</source>
        <translation>Rechtliche, Gehalts- und demografische Fragen werden nur mit dem beantwortet, was Sie hier ausfüllen. Was leer bleibt, wird nie geraten: Ein Lauf, der es braucht, hält an und fragt Sie.</translation>
    </message>
</context>
<context>
    <name>postulant::ProfileMenu</name>
    <message>
        <source>Without a name</source>
        <extracomment>A profile that the seeker gave no name</extracomment>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Several selves of one person, for example one in English and one in German. Each job takes one of them along.</source>
        <translation>Mehrere Fassungen einer Person, zum Beispiel eine englische und eine deutsche. Jede Stelle bekommt eine davon.</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <extracomment>Button: the profile that is shown, of several; %1 is its name</extracomment>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>In a list of profiles; %1 is a name</extracomment>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Copy it…</source>
        <extracomment>Makes a profile from the one that is shown</extracomment>
        <translation>Kopieren …</translation>
    </message>
    <message>
        <source>New, empty…</source>
        <translation>Neu, leer …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Zum Standard machen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Name of the profile, for example “English” or “Teaching”</source>
        <translation>Name des Profils, zum Beispiel „Englisch“ oder „Unterricht“</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A profile needs a name; nothing was changed.</source>
        <translation>Ein Profil braucht einen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another profile has this name; nothing was changed.</source>
        <translation>Ein anderes Profil heißt schon so; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Copy the profile</source>
        <translation>Profil kopieren</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>Umbenannt: %1</translation>
    </message>
    <message>
        <source>“%1” goes along where no other is chosen</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>„%1“ geht mit, wo kein anderes gewählt ist</translation>
    </message>
    <message>
        <source>It is the only profile, and no application goes without one. Change it, or add another one first.</source>
        <translation>Es ist das einzige Profil, und keine Bewerbung geht ohne. Ändern Sie es, oder fügen Sie erst ein anderes hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are still to be sent with “%1”. Send or cancel them, then delete it.</source>
        <translation>
            <numerusform>%n Stelle soll noch mit „%1“ gesendet werden. Senden Sie sie oder brechen Sie sie ab, dann löschen Sie es.</numerusform>
            <numerusform>%n Stellen sollen noch mit „%1“ gesendet werden. Senden Sie sie oder brechen Sie sie ab, dann löschen Sie es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>Delete “%1” and all that it says?</source>
        <translation>„%1“ mit allem löschen, was es sagt?</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that wait for review take the default profile instead. What was sent stays in the evidence.</source>
        <translation>
            <numerusform>%n Stelle, die auf Prüfung wartet, nimmt stattdessen das Standardprofil. Was gesendet wurde, bleibt in den Belegen.</numerusform>
            <numerusform>%n Stellen, die auf Prüfung warten, nehmen stattdessen das Standardprofil. Was gesendet wurde, bleibt in den Belegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent stays in the evidence.</source>
        <translation>Was gesendet wurde, bleibt in den Belegen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <extracomment>%1 is the name of a profile</extracomment>
        <translation>Gelöscht: %1</translation>
    </message>
</context>
<context>
    <name>postulant::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Kept on this computer. Each application gets only what its package shows.</source>
        <translation>Bleibt auf diesem Rechner. Jede Bewerbung erhält nur, was ihr Paket zeigt.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Start with who you are</source>
        <translation>Beginnen Sie damit, wer Sie sind</translation>
    </message>
    <message>
        <source>I will type it</source>
        <translation>Ich tippe es</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>What you write is saved at once. An empty field is never guessed: a run that needs it stops and asks you. Ctrl+Z takes the last change back.</source>
        <translation>Was Sie schreiben, wird sofort gespeichert. Ein leeres Feld wird nie geraten: Ein Lauf, der es braucht, hält an und fragt Sie. Strg+Z nimmt die letzte Änderung zurück.</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Gespeichert um %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>JSON Resume (*.json)</source>
        <translation>JSON Resume (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Profil exportieren</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>%1 was not written: the disk is full.</source>
        <translation>%1 wurde nicht geschrieben: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>From a resume (PDF, DOCX), a JSON Resume or LinkedIn&apos;s archive of your data. You check what was read before anything changes.</source>
        <translation>Aus einem Lebenslauf (PDF, DOCX), einem JSON Resume oder dem Archiv Ihrer Daten von LinkedIn. Sie prüfen, was gelesen wurde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Your resume as PDF or DOCX, a JSON Resume or LinkedIn&apos;s archive fills in most of it, and you check what was found. Or type it yourself.</source>
        <translation>Ihr Lebenslauf als PDF oder DOCX, ein JSON Resume oder das Archiv von LinkedIn füllt das meiste aus, und Sie prüfen, was gefunden wurde. Oder geben Sie es selbst ein.</translation>
    </message>
    <message>
        <source>Cover letters</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Resumes and profiles (*.json *.pdf *.docx *.zip)</source>
        <translation>Lebensläufe und Profile (*.json *.pdf *.docx *.zip)</translation>
    </message>
</context>
<context>
    <name>postulant::Rail</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a room for screen readers: %1 the room, %2 what its badge counts (&quot;4 need you&quot;)</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a room: %1 the room and its count, %2 the shortcut</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>Accessible name of the list of rooms at the side of the window</extracomment>
        <translation>Räume</translation>
    </message>
</context>
<context>
    <name>postulant::RailBadges</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for review</source>
        <translation>
            <numerusform>%n wartet auf Durchsicht</numerusform>
            <numerusform>%n warten auf Durchsicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n ohne Antwort</numerusform>
            <numerusform>%n ohne Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::RecordingWindow</name>
    <message>
        <source>This recording cannot be played here. Another program may play it.</source>
        <translation>Diese Aufzeichnung lässt sich hier nicht abspielen. Ein anderes Programm kann es vielleicht.</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <extracomment>Title of a window; %1 is a job</extracomment>
        <translation>Aufzeichnung: %1</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>postulant::RepeatedNotices</name>
    <message numerus="yes">
        <source>The last %n application(s) at %1 ended the same way</source>
        <extracomment>Title of a notice; %1 is a job site such as Greenhouse</extracomment>
        <translation>
            <numerusform>Die letzte %n Bewerbung bei %1 endete gleich</numerusform>
            <numerusform>Die letzten %n Bewerbungen bei %1 endeten gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None at this site went through in the last %n day(s).</source>
        <translation>
            <numerusform>Seit %n Tag ging bei diesem System keine durch.</numerusform>
            <numerusform>Seit %n Tagen ging bei diesem System keine durch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before them went through.</source>
        <extracomment>After &quot;The last 4 applications at Greenhouse ended the same way&quot;</extracomment>
        <translation>
            <numerusform>%n davor ging durch.</numerusform>
            <numerusform>%n davor gingen durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 More of them will probably end like that.</source>
        <extracomment>%1: how they ended, &quot;A robot check stopped the run&quot;; %2: a sentence about those before</extracomment>
        <translation>%1. %2 Weitere enden wahrscheinlich ebenso.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Times and run numbers, nothing about you</source>
        <translation>Zeiten und Nummern der Läufe, nichts über Sie</translation>
    </message>
    <message>
        <source>The report is on the clipboard</source>
        <translation>Der Bericht ist in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>postulant::ResumesModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a file name, %2 its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>The resume that goes along where no other is chosen</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1, default, %2</source>
        <translation>%1, Standard, %2</translation>
    </message>
</context>
<context>
    <name>postulant::ResumesSection</name>
    <message>
        <source>%1 is too large</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 ist zu groß</translation>
    </message>
    <message>
        <source>Job sites and servers take %1 at most. Save it smaller, for example with fewer or smaller pictures.</source>
        <extracomment>%1 is a size: &quot;10 MB&quot;</extracomment>
        <translation>Stellenseiten und Server nehmen höchstens %1. Speichern Sie sie kleiner, zum Beispiel mit weniger oder kleineren Bildern.</translation>
    </message>
    <message>
        <source>%1 is locked with a password</source>
        <translation>%1 ist mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>Employers could not open it. Save it without a password.</source>
        <translation>Arbeitgeber könnten sie nicht öffnen. Speichern Sie sie ohne Passwort.</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>It begins like a resume, but cannot be opened. Save it again from the program that made it.</source>
        <translation>Sie beginnt wie ein Lebenslauf, lässt sich aber nicht öffnen. Speichern Sie sie erneut aus dem Programm, das sie erstellt hat.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei ist nichts.</translation>
    </message>
    <message>
        <source>%1 is neither PDF nor Word</source>
        <translation>%1 ist weder PDF noch Word</translation>
    </message>
    <message>
        <source>Job sites take PDF and DOCX. Save your resume as one of them.</source>
        <translation>Stellenseiten nehmen PDF und DOCX. Speichern Sie Ihren Lebenslauf in einem dieser Formate.</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>It was moved or deleted. Choose it again.</source>
        <translation>Sie wurde verschoben oder gelöscht. Wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>See that you may open it, then choose it again.</source>
        <translation>Sorgen Sie dafür, dass Sie sie öffnen dürfen, und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>No resume yet</source>
        <translation>Noch kein Lebenslauf</translation>
    </message>
    <message>
        <source>Drop a PDF or Word file here, or choose one. It is copied into Postulant&apos;s folder.</source>
        <translation>Ziehen Sie eine PDF- oder Word-Datei hierher, oder wählen Sie eine. Sie wird in den Ordner von Postulant kopiert.</translation>
    </message>
    <message>
        <source>Choose resume…</source>
        <translation>Lebenslauf wählen…</translation>
    </message>
    <message>
        <source>The first page cannot be shown.</source>
        <translation>Die erste Seite kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>You can also drop a PDF or Word file here.</source>
        <translation>Sie können auch eine PDF- oder Word-Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>This is the name that employers see.</source>
        <translation>Diesen Namen sehen Arbeitgeber.</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Als Standard nehmen</translation>
    </message>
    <message>
        <source>First page of the resume</source>
        <translation>Erste Seite des Lebenslaufs</translation>
    </message>
    <message>
        <source>This resume goes along where no other is chosen.</source>
        <translation>Dieser Lebenslauf geht mit, wo kein anderer gewählt ist.</translation>
    </message>
    <message>
        <source>%1, added %2</source>
        <extracomment>%1 is a size, %2 a time or day</extracomment>
        <translation>%1, hinzugefügt %2</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>There is no preview of Word files.</source>
        <translation>Für Word-Dateien gibt es keine Vorschau.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Another resume has this label.</source>
        <translation>Ein anderer Lebenslauf hat diese Bezeichnung.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Choose a resume</source>
        <translation>Lebenslauf wählen</translation>
    </message>
    <message>
        <source>PDF or Word (*.pdf *.docx)</source>
        <translation>PDF oder Word (*.pdf *.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <extracomment>%1 is the label of a resume</extracomment>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Resume added</source>
        <translation>Lebenslauf hinzugefügt</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderen wählen…</translation>
    </message>
    <message>
        <source>Remove resume</source>
        <translation>Lebenslauf entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <extracomment>%1 is the label of a resume</extracomment>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>What was sent with it stays in the history of those applications.</source>
        <translation>Was damit gesendet wurde, bleibt im Verlauf dieser Bewerbungen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Another file under the same label and name. What was sent before keeps the old one.</source>
        <translation>Eine andere Datei unter demselben Namen. Was schon gesendet wurde, behält die alte.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>Mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Version %n.</source>
        <extracomment>After the size and day of a file; %n is how many files stood under this label so far</extracomment>
        <translation>
            <numerusform>Version %n.</numerusform>
            <numerusform>Version %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced. What was sent before keeps the old file.</source>
        <translation>Ersetzt. Was schon gesendet wurde, behält die alte Datei.</translation>
    </message>
</context>
<context>
    <name>postulant::ReviewPage</name>
    <message>
        <source>Nothing waits for review</source>
        <translation>Nichts wartet auf Durchsicht</translation>
    </message>
    <message>
        <source>Jobs that you add with review appear here before anything is sent.</source>
        <translation>Stellen, die Sie mit Durchsicht hinzufügen, erscheinen hier, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Add jobs</source>
        <translation>Stellen hinzufügen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Wartet auf Durchsicht</translation>
    </message>
    <message>
        <source>Waiting, in order of sending</source>
        <translation>Wartend, in der Reihenfolge des Sendens</translation>
    </message>
    <message>
        <source>Open posting</source>
        <translation>Anzeige öffnen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Every line shows what will be sent and where it comes from. What must be fixed blocks Approve; what is worth a look does not. Ctrl+Enter approves the job shown, Ctrl+Shift+Enter all that are ready, F2 changes a line, Del removes the job.</source>
        <translation>Jede Zeile zeigt, was gesendet wird und woher es kommt. Was zu beheben ist, verhindert die Freigabe; was anzusehen ist, nicht. Strg+Eingabe gibt die gezeigte Stelle frei, Strg+Umschalt+Eingabe alle fertigen, F2 ändert eine Zeile, Entf entfernt die Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting. Nothing is sent until you approve it.</source>
        <translation>
            <numerusform>%n wartet. Es wird nichts gesendet, bis Sie es freigeben.</numerusform>
            <numerusform>%n warten. Es wird nichts gesendet, bis Sie es freigeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all %n ready</source>
        <translation>
            <numerusform>Die %n fertige freigeben</numerusform>
            <numerusform>Alle %n fertigen freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve all ready</source>
        <translation>Alle fertigen freigeben</translation>
    </message>
    <message>
        <source>practice, nothing is sent</source>
        <extracomment>%1 is the name of a connection</extracomment>
        <translation>Übung, es wird nichts gesendet</translation>
    </message>
    <message>
        <source>will run with %1</source>
        <translation>läuft mit %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <extracomment>%1 is the title of a job</extracomment>
        <translation>Eingereiht: %1</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n application(s)?</source>
        <translation>
            <numerusform>%n Bewerbung freigeben?</numerusform>
            <numerusform>%n Bewerbungen freigeben?</numerusform>
        </translation>
    </message>
    <message>
        <source>They run at the practice server; nothing leaves this computer.</source>
        <translation>Sie laufen am Übungsserver; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Each is sent to its employer when its turn comes. Jobs with a remark stay here.</source>
        <translation>Jede wird an ihren Arbeitgeber gesendet, sobald sie an der Reihe ist. Stellen mit einer Bemerkung bleiben hier.</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n</source>
        <translation>
            <numerusform>%n freigeben</numerusform>
            <numerusform>%n freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) queued</source>
        <translation>
            <numerusform>%n Bewerbung eingereiht</numerusform>
            <numerusform>%n Bewerbungen eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>%1 is the title of a job</extracomment>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Back in Review</source>
        <translation>Wieder in der Durchsicht</translation>
    </message>
    <message>
        <source>Saved in your profile</source>
        <translation>In Ihrem Profil gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It changed since it was shown here, so nothing was queued. Look at it again.</source>
        <translation>Es hat sich geändert, seit es hier gezeigt wurde; darum wurde nichts eingereiht. Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>Resume changed for this job</source>
        <translation>Lebenslauf für diese Stelle geändert</translation>
    </message>
    <message>
        <source>Add resume…</source>
        <translation>Lebenslauf hinzufügen…</translation>
    </message>
    <message>
        <source>Letter changed for this job</source>
        <translation>Anschreiben für diese Stelle geändert</translation>
    </message>
    <message>
        <source>As your rules say, else the default</source>
        <translation>Nach Ihren Regeln, sonst der Standard</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Change letters…</source>
        <translation>Anschreiben ändern…</translation>
    </message>
    <message>
        <source>    with “%1”</source>
        <extracomment>In a menu, under a letter: one of its paragraphs that may be left out; %1 is its name</extracomment>
        <translation>    mit „%1“</translation>
    </message>
    <message>
        <source>Profile changed for this job</source>
        <translation>Profil für diese Stelle geändert</translation>
    </message>
    <message>
        <source>will run with any of: %1</source>
        <translation>läuft mit einem von: %1</translation>
    </message>
</context>
<context>
    <name>postulant::RunLine</name>
    <message>
        <source>Step %1, at most %2</source>
        <extracomment>How far a run is: step 11 of 40 that it may take</extracomment>
        <translation>Schritt %1, höchstens %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>%1 bisher</translation>
    </message>
</context>
<context>
    <name>postulant::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>postulant::SentTab</name>
    <message>
        <source>Nothing was sent for this application.</source>
        <translation>Für diese Bewerbung wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Run with</source>
        <extracomment>The server that ran it, and how it is talked to</extracomment>
        <translation>Ausführen mit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a value, %2 where it comes from</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>höchstens %n</numerusform>
            <numerusform>höchstens %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <extracomment>The package is hashed; %1 are the first letters of the hash</extracomment>
        <translation>Paket</translation>
    </message>
    <message>
        <source>sealed, %1…</source>
        <translation>versiegelt, %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), each with its source</source>
        <translation>
            <numerusform>%n Antwort mit ihrer Herkunft</numerusform>
            <numerusform>%n Antworten, jede mit ihrer Herkunft</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Left blank</source>
        <translation>Leer gelassen</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>Where an answer came from: &quot;From profile: Analyst&quot;</extracomment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>What the page showed at the end</source>
        <translation>Was die Seite am Ende gezeigt hat</translation>
    </message>
    <message>
        <source>not seen on a page</source>
        <translation>auf keiner Seite gesehen</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Last address</source>
        <extracomment>The address where a run ended</extracomment>
        <translation>Letzte Adresse</translation>
    </message>
    <message>
        <source>Last page seen</source>
        <translation>Zuletzt gesehene Seite</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>What was prepared; it was not sent</source>
        <translation>Was vorbereitet und nicht gesendet wurde</translation>
    </message>
    <message>
        <source>not ours, or not kept</source>
        <translation>nicht von Postulant, oder nicht aufbewahrt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>version %1, hints for %2 version %3</source>
        <extracomment>%2 is the name of a system of application forms, %3 a version</extracomment>
        <translation>Fassung %1, Hinweise für %2 Fassung %3</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Signs in at</source>
        <extracomment>%1 is a site, %2 the name that the server gave the login</extracomment>
        <translation>Meldet sich an bei</translation>
    </message>
    <message>
        <source>%1, with the login “%2” that the server keeps</source>
        <translation>%1, mit der Anmeldung „%2“, die der Server aufbewahrt</translation>
    </message>
    <message>
        <source>Given to your workflow %1</source>
        <extracomment>Heading over the parameters of a workflow of the seeker&apos;s own; %1 is its id</extracomment>
        <translation>Ihrem Workflow %1 übergeben</translation>
    </message>
    <message>
        <source>What your workflow said</source>
        <extracomment>Heading over values that a workflow of the seeker&apos;s own gave back at the end of its run</extracomment>
        <translation>Was Ihr Workflow gesagt hat</translation>
    </message>
    <message numerus="yes">
        <source>%n more stand in the file “What your workflow said”.</source>
        <extracomment>Below a list of values: how many are not shown</extracomment>
        <translation>
            <numerusform>%n weiterer Wert steht in der Datei „Was Ihr Workflow gesagt hat“.</numerusform>
            <numerusform>%n weitere Werte stehen in der Datei „Was Ihr Workflow gesagt hat“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postulant::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>A connection is a server that does the work. Check asks it without sending anything to an employer, and says what to change. Ctrl+Enter saves, F5 checks.</source>
        <translation>Eine Verbindung ist ein Server, der die Arbeit macht. Die Prüfung fragt ihn, ohne einem Arbeitgeber etwas zu senden, und sagt, was zu ändern ist. Strg+Eingabe speichert, F5 prüft.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Do not apply to</source>
        <translation>Nicht bewerben bei</translation>
    </message>
    <message>
        <source>Log of requests</source>
        <translation>Protokoll der Anfragen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>postulant::SiteRulesModel</name>
    <message>
        <source>Every other site</source>
        <translation>Jedes andere System</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Whose numbers these are: the seeker&apos;s own, or those that come with the program</extracomment>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>Postulant</source>
        <translation>Postulant</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Between two</source>
        <extracomment>Column: the least time between two applications to one site</extracomment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>A day, at most</source>
        <translation>Je Tag höchstens</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
</context>
<context>
    <name>postulant::SpreadBox</name>
    <message>
        <source>Use this connection when a batch is spread over several</source>
        <translation>Diese Verbindung nehmen, wenn ein Stapel auf mehrere verteilt wird</translation>
    </message>
    <message>
        <source>Practice is never mixed with servers.</source>
        <translation>Die Übung wird nie mit Servern gemischt.</translation>
    </message>
    <message>
        <source>Once it is saved.</source>
        <translation>Sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>With two or more servers a batch can be spread over them.</source>
        <translation>Ab zwei Servern lässt sich ein Stapel auf sie verteilen.</translation>
    </message>
    <message>
        <source>%1. %2 of %3 places free</source>
        <extracomment>%1: how a server is, &quot;Home server: connected&quot;; %2 of %3 runs can be started there now</extracomment>
        <translation>%1. %2 von %3 Plätzen frei</translation>
    </message>
</context>
<context>
    <name>postulant::StatusLine</name>
    <message>
        <source>Queue: stopped, the disk cannot be written</source>
        <translation>Warteschlange: steht, Datenträger nicht beschreibbar</translation>
    </message>
    <message numerus="yes">
        <source>Queue: paused, %n</source>
        <translation>
            <numerusform>Warteschlange: angehalten, %n</numerusform>
            <numerusform>Warteschlange: angehalten, %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: paused, %n waiting</source>
        <translation>
            <numerusform>Warteschlange: angehalten, %n wartet</numerusform>
            <numerusform>Warteschlange: angehalten, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue: empty</source>
        <translation>Warteschlange: leer</translation>
    </message>
    <message numerus="yes">
        <source>Queue: empty, %n running</source>
        <translation>
            <numerusform>Warteschlange: leer, %n läuft</numerusform>
            <numerusform>Warteschlange: leer, %n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n, next at %1</source>
        <extracomment>%1: a time, &quot;10:27&quot;, or &quot;10:27 (quiet hours)&quot;</extracomment>
        <translation>
            <numerusform>Warteschlange: %n, nächste um %1</numerusform>
            <numerusform>Warteschlange: %n, nächste um %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1</source>
        <translation>
            <numerusform>Warteschlange: %n wartet, nächste um %1</numerusform>
            <numerusform>Warteschlange: %n warten, nächste um %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n</source>
        <translation>
            <numerusform>Warteschlange: %n</numerusform>
            <numerusform>Warteschlange: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting</source>
        <translation>
            <numerusform>Warteschlange: %n wartet</numerusform>
            <numerusform>Warteschlange: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent. No server is connected yet</source>
        <translation>Es wurde nichts gesendet. Noch ist kein Server verbunden</translation>
    </message>
    <message>
        <source>Stop everything…</source>
        <translation>Alles anhalten…</translation>
    </message>
    <message>
        <source>Pauses the queue and stops every run that goes on. Asks first</source>
        <translation>Hält die Warteschlange und alle Läufe an. Fragt vorher</translation>
    </message>
    <message>
        <source>No server connected</source>
        <translation>Kein Server verbunden</translation>
    </message>
    <message>
        <source>Open the connections in Settings</source>
        <translation>Die Verbindungen in den Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Show what is queued</source>
        <translation>Zeigen, was in der Warteschlange ist</translation>
    </message>
    <message>
        <source>Another Postulant with this data folder works on the queue</source>
        <translation>Ein anderes Postulant mit diesem Datenordner bearbeitet die Warteschlange</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A time, and why: &quot;22:00 (quiet hours)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <extracomment>What was spent of what may be spent: &quot;3.20 of 5.00 today&quot;</extracomment>
        <translation>%1 von %2 heute</translation>
    </message>
    <message>
        <source>%1 of %2 this month</source>
        <translation>%1 von %2 diesen Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work. Next try %1</source>
        <extracomment>Several servers cannot be used; %1 is a time such as 10:24</extracomment>
        <translation>
            <numerusform>%n Server funktioniert nicht. Nächster Versuch um %1</numerusform>
            <numerusform>%n Server funktionieren nicht. Nächster Versuch um %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n Server funktioniert nicht</numerusform>
            <numerusform>%n Server funktionieren nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (asked more slowly for a while)</source>
        <extracomment>In a tooltip; %1 is a whole line about a server, &quot;Home server: connected&quot;</extracomment>
        <translation>%1 (wird eine Weile langsamer gefragt)</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1 if the server works</source>
        <extracomment>%1: a time, &quot;10:27&quot;</extracomment>
        <translation>
            <numerusform>Warteschlange: %n wartet, nächste um %1, wenn der Server funktioniert</numerusform>
            <numerusform>Warteschlange: %n warten, nächste um %1, wenn der Server funktioniert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting, next at %1, another try</source>
        <extracomment>%1: a time, &quot;10:27&quot;</extracomment>
        <translation>
            <numerusform>Warteschlange: %n wartet, nächste um %1, neuer Versuch</numerusform>
            <numerusform>Warteschlange: %n warten, nächste um %1, neuer Versuch</numerusform>
        </translation>
    </message>
    <message>
        <source>What the servers say the runs cost, and your limit; opens the limits in Settings</source>
        <translation>Was die Läufe laut den Servern kosten, und Ihre Grenze; öffnet die Grenzen in den Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n servers connected</source>
        <translation>
            <numerusform>%n Server verbunden</numerusform>
            <numerusform>%n Server verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n other(s) work)</source>
        <extracomment>%1: how one server is, &quot;Home server: not reached&quot;; %n others work</extracomment>
        <translation>
            <numerusform>%1 (%n anderer funktioniert)</numerusform>
            <numerusform>%1 (%n andere funktionieren)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3 places free</source>
        <extracomment>In a tooltip; %1 is a whole line about a server, %2 of %3 runs can be started there</extracomment>
        <translation>%1, %2 von %3 Plätzen frei</translation>
    </message>
</context>
<context>
    <name>postulant::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Read by a screen reader: which step of setting up is shown. %1 number, %2 of how many, %3 its name</extracomment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A numbered step: &quot;1. Who you are&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Remarks under the steps of setting up: gone by, going on, still to come</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>postulant::SummaryTab</name>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Ways to find out</source>
        <translation>Wege, es herauszufinden</translation>
    </message>
    <message>
        <source>Look on the server again</source>
        <translation>Am Server erneut nachsehen</translation>
    </message>
    <message>
        <source>Open posting</source>
        <translation>Anzeige öffnen</translation>
    </message>
    <message>
        <source>It may say you have applied</source>
        <translation>Sagt es vielleicht</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No stage is set</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Text on the page</source>
        <translation>Text auf der Seite</translation>
    </message>
    <message>
        <source>Server’s word</source>
        <translation>Laut Server</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A quotation from a page</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Resume shown</source>
        <translation>Gezeigter Lebenslauf</translation>
    </message>
    <message>
        <source>not seen on a page</source>
        <translation>auf keiner Seite gesehen</translation>
    </message>
    <message>
        <source>Files kept</source>
        <translation>Behaltene Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 on this computer</source>
        <translation>%1 von %2 auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer</source>
        <translation>
            <numerusform>%n auf diesem Rechner</numerusform>
            <numerusform>%n auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer, all intact</source>
        <translation>
            <numerusform>%n auf diesem Rechner, unversehrt</numerusform>
            <numerusform>%n auf diesem Rechner, alle unversehrt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on this computer, %2 changed or missing</source>
        <translation>%1 auf diesem Rechner, %2 verändert oder fehlend</translation>
    </message>
    <message>
        <source>%1, kept on this computer</source>
        <extracomment>%1 is how long a recording is: &quot;6 min 20 s&quot;</extracomment>
        <translation>%1, auf diesem Rechner behalten</translation>
    </message>
    <message>
        <source>Screenshots</source>
        <translation>Bildschirmfotos</translation>
    </message>
    <message>
        <source>Last page seen</source>
        <translation>Zuletzt gesehene Seite</translation>
    </message>
    <message>
        <source>No picture of the last page</source>
        <translation>Kein Bild der letzten Seite</translation>
    </message>
    <message>
        <source>The server knows no run with this mark</source>
        <translation>Der Server kennt keinen Lauf mit diesem Kennzeichen</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <extracomment>%1 number of a step, %2 time</extracomment>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>Last look %1</source>
        <translation>Zuletzt %1</translation>
    </message>
    <message>
        <source>Look for mail to %1 after %2 from %3. Postulant does not read your mail.</source>
        <extracomment>%1 email address, %2 time, %3 company</extracomment>
        <translation>Suchen Sie nach E-Mails an %1 nach %2 von %3. Postulant liest Ihre E-Mails nicht.</translation>
    </message>
    <message>
        <source>the employer</source>
        <translation>den Arbeitgeber</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n, all with a source</source>
        <translation>
            <numerusform>%n, mit Herkunft</numerusform>
            <numerusform>%n, alle mit Herkunft</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>approved %1, sealed</source>
        <translation>freigegeben %1, versiegelt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>History of stages: %1 date, %2 stage</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Open it to watch the run</source>
        <translation>Öffnen Sie sie, um dem Lauf zuzusehen</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Datei beilegen…</translation>
    </message>
    <message>
        <source>Save proof…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Row of a card: why the application counts as confirmed, claimed or not sent</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a window: %1 is a company, %2 a job</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>approved by your settings %1, sealed</source>
        <translation>nach Ihren Einstellungen freigegeben %1, versiegelt</translation>
    </message>
</context>
<context>
    <name>postulant::SuspendGuard</name>
    <message>
        <source>An application is being sent</source>
        <extracomment>Shown by the desktop when it is asked to suspend</extracomment>
        <translation>Eine Bewerbung wird gesendet</translation>
    </message>
</context>
<context>
    <name>postulant::Tray</name>
    <message>
        <source>Show Postulant</source>
        <translation>Postulant zeigen</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Stop everything…</source>
        <translation>Alles anhalten…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>postulant::TroubleNotice</name>
    <message>
        <source>Nothing more is sent until it can be recorded. %1</source>
        <translation>Es wird nichts mehr gesendet, bis es aufgezeichnet werden kann. %1</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The key of %1 is not there</source>
        <translation>Der Schlüssel von %1 fehlt</translation>
    </message>
    <message>
        <source>Open this connection</source>
        <translation>Diese Verbindung öffnen</translation>
    </message>
    <message>
        <source>Open Limits</source>
        <extracomment>Button: opens the settings named Limits</extracomment>
        <translation>Grenzen öffnen</translation>
    </message>
</context>
<context>
    <name>postulant::TroubleWindow</name>
    <message>
        <source>Postulant</source>
        <translation>Postulant</translation>
    </message>
    <message>
        <source>Your data cannot be opened</source>
        <translation>Ihre Daten lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>There is no backup beside it.</source>
        <extracomment>%1 is a command for the terminal</extracomment>
        <translation>Daneben liegt keine Sicherung.</translation>
    </message>
    <message>
        <source>The newest backup comes back with: %1</source>
        <translation>Die neueste Sicherung kommt zurück mit: %1</translation>
    </message>
</context>
<context>
    <name>postulant::VerdictModel</name>
    <message>
        <source>Same as line %1</source>
        <extracomment>Verdict about a pasted line: the same posting stands in another line</extracomment>
        <translation>Wie Zeile %1</translation>
    </message>
    <message>
        <source>Duplicate of today</source>
        <translation>Vorhanden von heute</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>Vorhanden vom %1</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1 is a state such as &quot;Applied (confirmed)&quot; or &quot;Queued&quot;, %2 a time of today</extracomment>
        <translation>%1 um %2.</translation>
    </message>
    <message>
        <source>%1 since %2.</source>
        <translation>%1 seit %2.</translation>
    </message>
    <message>
        <source>%1 on %2.</source>
        <extracomment>%1 is a state such as &quot;Applied (confirmed)&quot; or &quot;Queued&quot;, %2 a date</extracomment>
        <translation>%1 am %2.</translation>
    </message>
    <message>
        <source>%1 since %2.</source>
        <comment>day</comment>
        <translation>%1 seit %2.</translation>
    </message>
    <message>
        <source>The same posting, pasted twice</source>
        <translation>Dieselbe Anzeige, zweimal eingefügt</translation>
    </message>
    <message>
        <source>There is no address of a web page in this line</source>
        <translation>In dieser Zeile steht keine Adresse einer Webseite</translation>
    </message>
    <message>
        <source>Only addresses that begin with http or https can be opened</source>
        <translation>Nur Adressen, die mit http oder https beginnen, lassen sich öffnen</translation>
    </message>
    <message>
        <source>The address holds a password; take it out</source>
        <translation>Die Adresse enthält ein Passwort; nehmen Sie es heraus</translation>
    </message>
    <message>
        <source>The address is too long</source>
        <translation>Die Adresse ist zu lang</translation>
    </message>
    <message>
        <source>A page with several jobs or none; open one job and copy its address</source>
        <translation>Eine Seite mit mehreren Stellen oder keiner; öffnen Sie eine Stelle, und kopieren Sie deren Adresse</translation>
    </message>
    <message>
        <source>Usually needs a login at this employer</source>
        <translation>Braucht meist eine Anmeldung bei diesem Arbeitgeber</translation>
    </message>
    <message>
        <source>Looks like a job in your list</source>
        <translation>Ähnelt einer Stelle in Ihrer Liste</translation>
    </message>
    <message>
        <source>Site not known yet; you may be asked more</source>
        <translation>System noch nicht bekannt; Sie werden vielleicht mehr gefragt</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <extracomment>Read by a screen reader: a check box. %1 is a line number, %2 an address</extracomment>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>A link after a duplicate&apos;s explanation: opens the application it duplicates</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>System</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>The posting is no longer there</source>
        <translation>Die Anzeige ist nicht mehr da</translation>
    </message>
    <message>
        <source>The last day to apply has passed</source>
        <translation>Der letzte Tag für Bewerbungen ist vorbei</translation>
    </message>
    <message>
        <source>The page says that it takes no more applications</source>
        <translation>Die Seite sagt, dass sie keine Bewerbungen mehr annimmt</translation>
    </message>
    <message>
        <source>The site says that it is closed</source>
        <translation>Laut der Website ist sie geschlossen</translation>
    </message>
    <message>
        <source>The same number as %1 of %2</source>
        <extracomment>%1 is a job, &quot;Data engineer, Acme Labs&quot;, %2 a date</extracomment>
        <translation>Dieselbe Nummer wie %1 (%2)</translation>
    </message>
    <message>
        <source>Like %1, applied to on %2</source>
        <extracomment>%1 is a job, &quot;Data engineer, Acme Labs&quot;, %2 a date</extracomment>
        <translation>Ähnelt %1, beworben: %2</translation>
    </message>
    <message>
        <source>Like %1, in your list since %2</source>
        <extracomment>%1 is a job, &quot;Data engineer, Acme Labs&quot;, %2 a date</extracomment>
        <translation>Ähnelt %1, in Ihrer Liste seit %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Instead of a verdict, while the site of this posting is being asked about it</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>May ask for a login or an account first</source>
        <translation>Verlangt vielleicht erst eine Anmeldung oder ein Konto</translation>
    </message>
    <message>
        <source>The same company and a like title as line %1</source>
        <translation>Dieselbe Firma und ein ähnlicher Titel wie Zeile %1</translation>
    </message>
    <message>
        <source>You do not want to apply at %1; see Settings</source>
        <extracomment>%1 is a company or a site</extracomment>
        <translation>Sie möchten sich bei %1 nicht bewerben; siehe Einstellungen</translation>
    </message>
    <message>
        <source>Your limit for this company is reached; sent from %1 on</source>
        <extracomment>%1 is a date: &quot;3 May&quot;</extracomment>
        <translation>Ihre Grenze für diese Firma ist erreicht; gesendet wird ab %1</translation>
    </message>
</context>
<context>
    <name>postulant::WaitingModel</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <extracomment>How ready a package is: this many things must be mended before it can be approved</extracomment>
        <translation>
            <numerusform>%n zu beheben</numerusform>
            <numerusform>%n zu beheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <extracomment>How ready a package is: this many things are worth a look, but do not block</extracomment>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>How ready a package is: nothing to do but approve</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read by a screen reader: job, company, readiness</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>Practice, %1</source>
        <extracomment>Second line of a job in the list; %1 is a company or an address</extracomment>
        <translation>Übung, %1</translation>
    </message>
</context>
<context>
    <name>postulant::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Add jobs…</source>
        <translation>&amp;Stellen hinzufügen…</translation>
    </message>
    <message>
        <source>Add addresses from the &amp;clipboard</source>
        <translation>Adressen aus der &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>Angezeigtes &amp;exportieren…</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy address of the posting</source>
        <translation>Adresse der Anzeige &amp;kopieren</translation>
    </message>
    <message>
        <source>Cancel or re&amp;move…</source>
        <translation>&amp;Abbrechen oder entfernen…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Clear search, lea&amp;ve</source>
        <translation>Suche &amp;leeren, verlassen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Applications</source>
        <translation>&amp;Bewerbungen</translation>
    </message>
    <message>
        <source>Add &amp;jobs</source>
        <translation>&amp;Stellen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>A&amp;nswers</source>
        <translation>A&amp;ntworten</translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation>A&amp;uswertung</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Vorherige Karte</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>&amp;Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>Aussehe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>Be&amp;werbung</translation>
    </message>
    <message>
        <source>&amp;Main button of this page</source>
        <extracomment>Does what the highlighted button of the page does: add, approve, save</extracomment>
        <translation>&amp;Hauptknopf dieser Seite</translation>
    </message>
    <message>
        <source>Approve &amp;all ready…</source>
        <translation>&amp;Alle fertigen freigeben…</translation>
    </message>
    <message>
        <source>&amp;Open posting</source>
        <translation>Anzeige ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Yes, it went through</source>
        <translation>&amp;Ja, sie ist durchgegangen</translation>
    </message>
    <message>
        <source>&amp;No, it did not</source>
        <translation>&amp;Nein, ist sie nicht</translation>
    </message>
    <message>
        <source>&amp;Stop this run…</source>
        <translation>Diesen Lauf an&amp;halten…</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>Warteschlange &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Look on the servers again</source>
        <translation>An den Servern erneut &amp;nachsehen</translation>
    </message>
    <message>
        <source>&amp;Stop everything…</source>
        <translation>A&amp;lles anhalten…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>List of &amp;keys</source>
        <translation>&amp;Tastenübersicht</translation>
    </message>
    <message>
        <source>&amp;About Postulant</source>
        <translation>&amp;Über Postulant</translation>
    </message>
    <message>
        <source>Go on with the &amp;queue</source>
        <translation>Mit der &amp;Warteschlange fortfahren</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>Up, Down, Home, End, Page Up, Page Down</source>
        <translation>Auf, Ab, Pos1, Ende, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the detail</source>
        <translation>Einzelheiten öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Check or uncheck a line</source>
        <translation>Zeile ankreuzen oder abwählen</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>In the viewer</source>
        <translation>Im Bildbetrachter</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Previous, next screenshot</source>
        <translation>Voriges, nächstes Bildschirmfoto</translation>
    </message>
    <message>
        <source>Zoom in, out, fit</source>
        <translation>Vergrößern, verkleinern, einpassen</translation>
    </message>
    <message>
        <source>Play or pause a recording</source>
        <translation>Aufzeichnung abspielen oder anhalten</translation>
    </message>
    <message>
        <source>S&amp;tart at…</source>
        <translation>Beginn &amp;festlegen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Send &amp;next</source>
        <translation>Als Nächstes &amp;senden</translation>
    </message>
    <message>
        <source>Send last</source>
        <translation>Zuletzt senden</translation>
    </message>
    <message>
        <source>Save &amp;proof…</source>
        <translation>&amp;Beleg speichern…</translation>
    </message>
    <message>
        <source>Attach a &amp;file…</source>
        <translation>&amp;Datei beilegen…</translation>
    </message>
</context>
<context>
    <name>postulant::WorkRightsEditor</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Authorized to work</source>
        <translation>Darf dort arbeiten</translation>
    </message>
    <message>
        <source>Needs sponsorship now</source>
        <translation>Braucht jetzt ein Visum</translation>
    </message>
    <message>
        <source>Needs sponsorship later</source>
        <translation>Braucht später ein Visum</translation>
    </message>
    <message>
        <source>The right to work, country by country. A job gets what stands here for its own country. Where that is not known, or not in the list, nothing is said, and the form&apos;s question is asked.</source>
        <translation>Die Arbeitserlaubnis, Land für Land. Eine Stelle bekommt, was hier für ihr Land steht. Wo das nicht bekannt oder nicht in der Liste ist, wird nichts gesagt, und die Frage des Formulars wird Ihnen gestellt.</translation>
    </message>
    <message>
        <source>Add a country</source>
        <translation>Land hinzufügen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Remove this country</source>
        <translation>Dieses Land entfernen</translation>
    </message>
    <message>
        <source>A line without a country holds nowhere: choose one.</source>
        <translation>Eine Zeile ohne Land gilt nirgends: Wählen Sie eines.</translation>
    </message>
    <message>
        <source>A country is there twice; its first line counts.</source>
        <translation>Ein Land steht zweimal da; die erste Zeile gilt.</translation>
    </message>
</context>
</TS>
