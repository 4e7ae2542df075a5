#include "practice/PracticeView.h"

#include "practice/PracticeHostile.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

using Page = PracticeScript::Page;
using Kind = PracticeArtifact::Kind;

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString formHtml(const PracticeView& view) {
    QString html = QStringLiteral("<form method=\"post\" action=\"/apply\">\n");
    for (const PracticeField& field : view.fields)
        html += QStringLiteral("<label>%1 <input type=\"text\" value=\"%2\"></label>\n")
                    .arg(escaped(field.label), escaped(field.value));
    html += QStringLiteral("<label>Resume/CV <input type=\"file\"></label>\n");
    if (!view.resumeName.isEmpty())
        html += QStringLiteral("<p>Attached: %1</p>\n").arg(escaped(view.resumeName));
    return html + QStringLiteral("<button type=\"submit\">Submit application</button>\n</form>\n");
}

QString bodyHtml(const PracticeView& view) {
    const QString resume =
        view.resumeName.isEmpty() ? QString() : QStringLiteral("<p>Resume: %1</p>\n").arg(escaped(view.resumeName));
    switch (view.page) {
    case Page::ThankYou:
        return QStringLiteral("<h2>%1</h2>\n<p>Confirmation number: %2</p>\n%3")
            .arg(escaped(view.confirmationText), view.confirmationId, resume);
    case Page::Vague:
        return QStringLiteral("<p>We will be in touch.</p>\n") + resume;
    case Page::Form:
        return (view.hostile ? practiceOrders() : QString()) + formHtml(view);
    case Page::Rejected:
        return QStringLiteral("<p class=\"error\">Please check your entries. The form was not accepted.</p>\n") +
               formHtml(view);
    case Page::Closed:
        return QStringLiteral("<p>This position has been filled and is no longer open.</p>\n");
    case Page::Login:
        return QStringLiteral("<h2>Sign in to apply</h2>\n<form method=\"post\"><label>E-mail <input type=\"email\">"
                              "</label><label>Password <input type=\"password\"></label><button>Sign in</button>"
                              "</form>\n");
    case Page::Captcha:
        return QStringLiteral("<h2>Please confirm that you are human</h2>\n<form method=\"post\"><div "
                              "class=\"g-recaptcha\"></div><button>Continue</button></form>\n");
    case Page::AlreadyApplied:
        return QStringLiteral("<p>You have already applied for this position.</p>\n");
    case Page::CodeEntry:
        return QStringLiteral("<h2>Check your e-mail</h2>\n<form method=\"post\"><label>Verification code <input "
                              "type=\"text\" name=\"otp\"></label><button>Continue</button></form>\n");
    }
    return {};
}

qsizetype actionsUpToStep(const PracticeMoment& moment, int step) {
    return std::count_if(moment.done.begin(), moment.done.end(),
                         [step](const PracticeAction& action) { return action.step <= step; });
}

qint64 stepEnd(const PracticeRun& run, const PracticeMoment& moment, int step) {
    qint64 end = 0;
    for (const PracticeAction& action : moment.done) {
        if (action.step == step)
            end = std::max(end, timeOf(run, action.at));
    }
    return end ? end : moment.finishedAt;
}

} // namespace

PracticeView practiceView(const PracticeRun& run, const PracticeMoment& moment, qsizetype actions, bool last) {
    PracticeView view;
    view.posting = practicePosting(QUrl(run.postingUrl));
    view.confirmationText = practiceConfirmationText(run);
    view.confirmationId = practiceConfirmationId(run);
    view.hostile = !practiceDemands(run).isEmpty();
    view.fields = practiceFields(run.applicant);
    for (PracticeField& field : view.fields)
        field.value.clear();
    qsizetype filled = 0;
    bool pressed = false;
    for (qsizetype i = 0; i < std::min(actions, moment.done.size()); ++i) {
        const PracticeAction& action = moment.done.at(i);
        if (action.kind == PracticeAction::Kind::Input && filled < view.fields.size())
            view.fields[filled++].value = action.value;
        if (action.kind == PracticeAction::Kind::Upload && action.succeeds)
            view.resumeName = run.resume.fileName;
        pressed = pressed || action.kind == PracticeAction::Kind::Click;
    }
    if (last || pressed || moment.done.isEmpty() || moment.done.first().kind == PracticeAction::Kind::Terminate)
        view.page = moment.page;
    return view;
}

QByteArray practicePage(const PracticeView& view) {
    const QString title = QStringLiteral("%1 at %2").arg(view.posting.title, view.posting.company);
    return QStringLiteral("<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>\n<body>\n"
                          "<p>PRACTICE</p>\n<h1>%1</h1>\n%2</body></html>\n")
        .arg(escaped(title), bodyHtml(view))
        .toUtf8();
}

QVector<PracticeArtifact> practiceArtifacts(const PracticeRun& run, const PracticeMoment& moment) {
    QVector<PracticeArtifact> artifacts;
    if (!moment.startedAt || moment.stepsBegun == 0)
        return artifacts;
    artifacts.append({Kind::Recording, 0, 0, false, moment.startedAt, 0, false});
    for (int step = 0; step < moment.stepsBegun; ++step) {
        const qint64 before = step == 0 ? moment.startedAt : stepEnd(run, moment, step - 1);
        const qsizetype actionsBefore = step == 0 ? 0 : actionsUpToStep(moment, step - 1);
        artifacts.append({Kind::ScreenshotLlm, 10 + step, step, false, before, actionsBefore, false});
        if (step >= moment.stepsEnded)
            break;
        const bool last = moment.isFinal && step == moment.stepsBegun - 1;
        const qint64 end = stepEnd(run, moment, step);
        const qsizetype actions = actionsUpToStep(moment, step);
        artifacts.append({Kind::HtmlScrape, 30 + step, step, false, end, actionsBefore, false});
        artifacts.append({Kind::ScreenshotAction, 20 + step, step, false, end, actions, last});
        artifacts.append({Kind::HtmlAction, 40 + step, step, false, end + 1, actions, last});
    }
    if (!moment.isFinal || moment.status == u"canceled")
        return artifacts;
    const int step = moment.stepsBegun - 1;
    if (run.agent && moment.status == u"completed")
        artifacts.append({Kind::HtmlScrape, 4, step, true, moment.finishedAt, moment.done.size(), true});
    if (moment.settled) {
        artifacts.append({Kind::ScreenshotFinal, 3, step, false, moment.finishedAt, moment.done.size(), true});
        artifacts.append({Kind::Console, 1, step, false, moment.finishedAt + 1, 0, false});
        artifacts.append({Kind::Har, 2, step, false, moment.finishedAt + 2, 0, false});
    }
    return artifacts;
}

namespace {

struct KindRow {
    Kind kind;
    const char* type;
    const char* suffix;
    const char* mime;
};
constexpr std::array kindRows{
    KindRow{Kind::ScreenshotLlm, "screenshot_llm", "png", "image/png"},
    KindRow{Kind::ScreenshotAction, "screenshot_action", "png", "image/png"},
    KindRow{Kind::ScreenshotFinal, "screenshot_final", "png", "image/png"},
    KindRow{Kind::HtmlScrape, "html_scrape", "html", "text/html; charset=utf-8"},
    KindRow{Kind::HtmlAction, "html_action", "html", "text/html; charset=utf-8"},
    KindRow{Kind::Recording, "recording", "webm", "video/webm"},
    KindRow{Kind::Console, "browser_console_log", "log", "text/plain; charset=utf-8"},
    KindRow{Kind::Har, "har", "har", "application/json"},
};

const KindRow& rowOf(Kind kind) {
    return *std::find_if(kindRows.begin(), kindRows.end(), [kind](const KindRow& row) { return row.kind == kind; });
}

} // namespace

QString practiceArtifactType(PracticeArtifact::Kind kind) {
    return QLatin1String(rowOf(kind).type);
}

QString practiceArtifactSuffix(PracticeArtifact::Kind kind) {
    return QLatin1String(rowOf(kind).suffix);
}

QByteArray practiceMimeType(PracticeArtifact::Kind kind) {
    return rowOf(kind).mime;
}

} // namespace postulant
