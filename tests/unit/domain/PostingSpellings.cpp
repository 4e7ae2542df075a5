#include "PostingSpellings.h"

#include <QStringList>

#include <algorithm>

namespace postulant::test {
namespace {

template <std::size_t count>
const char* oneOf(Speller& speller, const char* const (&list)[count]) {
    return list[speller.below(static_cast<int>(count))];
}

constexpr const char* lower = "abcdefghijklmnopqrstuvwxyz";
constexpr const char* letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

} // namespace

const QVector<PostingFamily>& postingFamilies() {
    static const QVector<PostingFamily> families{
        {"greenhouse",
         "d10",
         false,
         {"boards.greenhouse.io/{c}/jobs/{i}", "job-boards.greenhouse.io/{c}/jobs/{i}",
          "job-boards.eu.greenhouse.io/{c}/jobs/{i}/confirmation",
          "boards.greenhouse.io/embed/job_app?for={c}&token={i}", "job-boards.greenhouse.io/embed/job_app?token={i}",
          "boards.greenhouse.io/embed/job_app?token={i}&for={c}&b=https%3A%2F%2F{c}.example%2Fjobs",
          "boards.greenhouse.io/embed/job_app/confirmation?for={c}&token={i}", "boards.greenhouse.io/{c}?gh_jid={i}",
          "{c}.example/{n}/careers/open?gh_jid={i}", "{c}.example/careers#gh_jid={i}", "{c}.example?gh_jid={i}",
          "{c}.example/o/{t}?department={g}&gh_jid={i}",
          "boards-api.greenhouse.io/v1/boards/{c}/jobs/{i}?questions=true"}},
        {"lever",
         "uuid",
         false,
         {"jobs.lever.co/{c}/{i}", "jobs.eu.lever.co/{c}/{i}/apply", "jobs.lever.co/{c}/{i}/thanks",
          "api.lever.co/v0/postings/{c}/{i}", "jobs.lever.co/{c}/{i}?lever-via={g}"}},
        {"ashby",
         "uuid",
         false,
         {"jobs.ashbyhq.com/{c}/{i}", "jobs.ashbyhq.com/{c}%20Labs/{i}/application",
          "{c}.example/jobs/{t}?ashby_jid={i}", "{c}.example/#ashby_jid={i}",
          "jobs.ashbyhq.com/{c}/embed?ashby_jid={i}"}},
        {"workday",
         "req",
         true,
         {"{c}.wd5.myworkdayjobs.com/External/job/{p}/{t}_{i}", "{c}.wd5.myworkdayjobs.com/{l}/Campus/job/{t}_{i}",
          "{c}.wd5.myworkdayjobs.com/{l}/External/job/{p}/{t}_{i}/apply/applyManually",
          "{c}.wd5.myworkdayjobs.com/External/job/{p}/{t}_{i}/apply/autofillWithResume?source=LinkedIn",
          "{c}.wd5.myworkdayjobs.com/{n}/External/details/{t}_{i}?q={g}&locations={g}",
          "{c}.wd5.myworkdayjobs.com/wday/cxs/{c}/External/job/{p}/{t}_{i}",
          "wd5.myworkdaysite.com/{l}/recruiting/{c}/External/job/{p}/{t}_{i}",
          "wd5.myworkdaysite.com/recruiting/{c}/Campus/details/{t}_{i}/apply",
          "{c}.wd5.myworkdayjobs.com/X/job/{t}_{i}-3",
          "{c}.wd5.myworkdayjobs.com/{l}/X/login?redirect=%2F{l}%2FX%2Fjob%2F{p}%2F{t}_{i}%2Fapply%2FapplyManually"}},
        {"workable",
         "X10",
         false,
         {"apply.workable.com/{c}/j/{i}", "apply.workable.com/{c}/j/{i}/apply", "apply.workable.com/j/{i}",
          "{c}.workable.com/j/{i}", "apply.workable.com/api/v2/accounts/{c}/jobs/{i}",
          "apply.workable.com/api/v1/jobs/{i}/form"}},
        {"smartrecruiters",
         "d15",
         true,
         {"jobs.smartrecruiters.com/{c}/{i}-{t}", "careers.smartrecruiters.com/{c}/{i}?oga=true&dcr_ci={g}",
          "jobs.smartrecruiters.com/{c}/{i}", "api.smartrecruiters.com/v1/companies/{c}/postings/{i}"}},
        {"smartrecruiters",
         "uuid",
         true,
         {"jobs.smartrecruiters.com/oneclick-ui/company/{c}/publication/{i}?dcr_ci={g}"}},
        {"recruitee",
         "slug",
         true,
         {"{c}.recruitee.com/o/{i}", "{c}.recruitee.com/o/{i}/c/new", "{c}.recruitee.com/l/{n}/o/{i}?lang={n}",
          "{c}.recruitee.com/api/offers/{i}"}},
        {"recruitee", "slug", true, {"jobs.{c}.example/o/{i}", "jobs.{c}.example/l/{n}/o/{i}/c/new?lang={n}"}},
        {"personio",
         "d7",
         true,
         {"{c}.jobs.personio.de/job/{i}", "{c}.jobs.personio.com/job/{i}?language={n}&display={n}",
          "{c}.jobs.personio.de/job/{i}/apply", "{c}.jobs.personio.com/{n}/job/{i}"}},
        {"teamtailor",
         "d7",
         true,
         {"{c}.teamtailor.com/jobs/{i}-{t}", "{c}.teamtailor.com/jobs/{i}", "{c}.teamtailor.com/{n}/jobs/{i}-{t}",
          "{c}.teamtailor.com/jobs/{i}-{t}/applications/new"}},
        {"teamtailor",
         "d7",
         true,
         {"careers.{c}.example/jobs/{i}-{t}", "careers.{c}.example/jobs/{i}-{t}/applications/new"}},
        {"bamboohr",
         "d3",
         true,
         {"{c}.bamboohr.com/careers/{i}", "{c}.bamboohr.com/careers/{i}/detail",
          "{c}.bamboohr.com/jobs/view.php?id={i}", "{c}.bamboohr.com/jobs/?id={i}&source={g}"}},
        {"breezy", "x12", true, {"{c}.breezy.hr/p/{i}-{t}", "{c}.breezy.hr/p/{i}", "{c}.breezy.hr/p/{i}-{t}/apply"}},
        {"jazzhr",
         "a10",
         true,
         {"{c}.applytojob.com/apply/{i}/{t}", "{c}.applytojob.com/apply/{i}",
          "{c}.applytojob.com/apply/jobs/details/{i}"}},
        {"icims",
         "d5",
         true,
         {"careers-{c}.icims.com/jobs/{i}/{t}/job",
          "careers-{c}.icims.com/jobs/{i}/job?mobile=false&in_iframe=1&hub={g}",
          "careers-{c}.icims.com/jobs/{i}/{t}/login", "careers-{c}.icims.com/jobs/{i}",
          "careers-{c}.icims.com/jobs/{i}/{t}/candidate?from=login&width={g}"}},
        {"taleo",
         "A8",
         true,
         {"{c}.taleo.net/careersection/2/jobdetail.ftl?job={i}",
          "{c}.taleo.net/careersection/ex/jobapply.ftl?lang={n}&job={i}",
          "{c}.taleo.net/careersection/2/jobdetail.ftl;jsessionid={g}A?job={i}&src=JB-{g}"}},
        {"taleo-tbe",
         "d5",
         true,
         {"phh.tbe.taleo.net/phh04/ats/careers/requisition.jsp?org={c}&cws=41&rid={i}",
          "phh.tbe.taleo.net/phh04/ats/careers/v2/viewRequisition?cws=37&org={c}&rid={i}"}},
        {"successfactors",
         "d5",
         true,
         {"career4.successfactors.com/career?company={c}&career_ns=job_listing&career_job_req_id={i}",
          "career5.successfactors.eu/"
          "careers?career_job_req_id={i}&company={c}&navBarLevel=JOB_SEARCH&selected_lang={n}",
          "career5.sapsf.eu/sfcareer/jobreqcareer?jobId={i}&company={c}&_s.crb={g}"}},
        {"successfactors",
         "d10",
         true,
         {"jobs.{c}.example/job/{p}-{t}/{i}", "jobs.{c}.example/talentcommunity/apply/{i}?locale={l}"}},
        {"oracle",
         "A6",
         true,
         {"e{c}.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/{n}/sites/CX_1/job/{i}",
          "e{c}.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/{l}/sites/CX_1/requisitions/preview/{i}?keyword={t}",
          "e{c}.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/{n}/sites/CX_1/job/{i}/apply/section/2",
          "e{c}.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/{n}/sites/CX_1/requisitions/job/{i}"}},
        {"join",
         "d8",
         true,
         {"join.com/companies/{c}/{i}-{t}", "join.com/companies/{c}/{i}", "join.com/{n}/companies/{c}/{i}-{t}"}},
        {"rippling",
         "uuid",
         false,
         {"ats.rippling.com/{c}/jobs/{i}", "ats.rippling.com/{l}/{c}/jobs/{i}/apply?step=application"}},
        {"pinpoint",
         "uuid",
         false,
         {"{c}.pinpointhq.com/postings/{i}", "{c}.pinpointhq.com/{n}/postings/{i}/applications/new"}},
        {"comeet", "uid", false, {"comeet.com/jobs/{c}/30.005/{t}/{i}", "comeet.co/jobs/{c}/30.005/{t}/{i}/all"}},
        {"jobvite",
         "o8",
         false,
         {"jobs.jobvite.com/{c}/job/{i}", "jobs.jobvite.com/careers/{c}/job/{i}/apply",
          "app.jobvite.com/j?cj={i}&s={g}", "app.jobvite.com/CompanyJobs/Careers.aspx?c=q{g}&j={i}",
          "{c}.example/careers?jvi={i},Job"}},
        {"paylocity",
         "d7",
         false,
         {"recruiting.paylocity.com/Recruiting/Jobs/Details/{i}", "recruiting.paylocity.com/recruiting/jobs/Apply/{i}",
          "recruiting.paylocity.com/Recruiting/Jobs/Details/{i}/{c}/{t}"}},
        {"adp-wfn",
         "d6",
         true,
         {"workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid={c}&jobId={i}",
          "workforcenow.cloud.adp.com/mascsr/default/mdf/recruitment/"
          "recruitment.html?jobId={i}&ccId={g}&cid={c}&lang={l}"}},
        {"adp-rm",
         "d13",
         true,
         {"myjobs.adp.com/{c}/cx/job-details?reqId={i}", "myjobs.adp.com/{c}/cx/job-details?lang={n}&reqId={i}"}},
        {"ukg",
         "uuid",
         false,
         {"recruiting.ultipro.com/{c}/JobBoard/9c8b7a65-4321-4fed-8cba-0123456789ab/"
          "OpportunityDetail?opportunityId={i}",
          "recruiting2.ultipro.ca/{c}/JobBoard/9c8b7a65-4321-4fed-8cba-0123456789ab/OpportunityApply?opportunityId={i}",
          "recruiting.ultipro.com/{c}/Account/Register?redirectUrl=%2F{c}%2FJobBoard%2F9c8b7a65-4321-4fed-8cba-"
          "0123456789ab%2FOpportunityApply%3FopportunityId%3D{i}"}},
        {"dayforce",
         "d5",
         true,
         {"jobs.dayforcehcm.com/{l}/{c}/CANDIDATEPORTAL/jobs/{i}",
          "jobs.dayforcehcm.com/{c}/CandidatePortal/jobs/{i}/apply"}},
        {"dayforce",
         "d5",
         true,
         {"us58.dayforcehcm.com/CandidatePortal/{l}/{c}/Posting/View/{i}",
          "us58.dayforcehcm.com/CandidatePortal/{l}/{c}/Posting/Apply/{i}"}},
        {"gem", "a16", true, {"jobs.gem.com/{c}/{i}", "jobs.gem.com/{c}/{i}?src={g}"}},
        {"eightfold",
         "d12",
         true,
         {"{c}.eightfold.ai/careers?pid={i}&domain={c}.example&query={t}",
          "{c}.eightfold.ai/careers/job/{i}?location={p}", "{c}.eightfold.ai/careers/job/{i}-{t}"}},
        {"eightfold", "d12", true, {"jobs.{c}.example/careers?pid={i}&query={t}", "jobs.{c}.example/careers/job/{i}"}},
        {"avature",
         "d5",
         true,
         {"careers.{c}.example/careers/JobDetail/{t}/{i}", "careers.{c}.example/careers/JobDetail/{i}"}},
        {"csod",
         "d4",
         true,
         {"{c}.csod.com/ux/ats/careersite/4/home/requisition/{i}?c={c}",
          "{c}.csod.com/ux/ats/careersite/7/requisition/{i}?lang={n}"}},
        {"softgarden", "d8", true, {"{c}.softgarden.io/job/{i}/{t}", "{c}.softgarden.io/job/{i}?l={n}"}},
        {"phenom", "A8", true, {"careers.{c}.example/us/en/job/{i}/{t}", "careers.{c}.example/de/de/job/{i}/{t}"}},
        {"linkedin",
         "d10",
         false,
         {"linkedin.com/jobs/view/{i}", "de.linkedin.com/jobs/view/{t}-at-{c}-{i}", "linkedin.com/comm/jobs/view/{i}",
          "linkedin.com/jobs/search?currentJobId={i}&keywords={t}",
          "linkedin.com/jobs/collections/recommended?currentJobId={i}",
          "fr.linkedin.com/jobs-guest/jobs/api/jobPosting/{i}", "m.linkedin.com/jobs/view/{t}-{g}-{i}"}},
        {"indeed",
         "x16",
         false,
         {"indeed.com/viewjob?jk={i}&from=serp&tk={g}", "indeed.com/m/viewjob?jk={i}",
          "indeed.com/rc/clk?jk={i}&bb={t}", "indeed.com/jobs?q={t}&l={p}&vjk={i}",
          "indeed.com/q-{t}-jobs.html?vjk={i}&advn={g}"}},
        {"glassdoor",
         "d13",
         false,
         {"glassdoor.com/job-listing/{t}-{c}-JV_IC1_KO0,6_KE7,11.htm?jl={i}",
          "glassdoor.co.uk/partner/jobListing.htm?pos=101&jobListingId={i}"}},
        {"dice", "uuid", false, {"dice.com/job-detail/{i}", "dice.com/job-detail/{i}?searchlink={t}"}},
    };
    return families;
}

QString Speller::some(const char* characters, int count) {
    const QString all = QString::fromLatin1(characters);
    QString result;
    for (int i = 0; i < count; ++i) {
        result += all[below(static_cast<int>(all.size()))];
    }
    return result;
}

QString Speller::id(const QString& kind) {
    const int count = kind.mid(1).toInt();
    if (kind == QLatin1String("uuid")) {
        const auto hex = [this](int n) { return some("0123456789abcdef", n); };
        return hex(8) + u'-' + hex(4) + u'-' + hex(4) + u'-' + hex(4) + u'-' + hex(12);
    }
    if (kind == QLatin1String("slug")) {
        return some(lower, 6) + u'-' + some(lower, 5) + (coin() ? QString() : u'-' + some("23456789", 1));
    }
    if (kind == QLatin1String("req")) {
        static constexpr const char* prefixes[] = {"R", "JR", "R-", "REQ", "JR26-", "2-"};
        return QString::fromLatin1(oneOf(*this, prefixes)) + some("56789", 2) + some("0123456789", 4);
    }
    if (kind == QLatin1String("uid")) {
        return some("0123456789ABCDEF", 2) + u'.' + some("0123456789ABCDEF", 3);
    }
    switch (kind[0].toLatin1()) {
    case 'x':
        return some("0123456789abcdef", count);
    case 'X':
        return some("0123456789ABCDEF", count);
    case 'a':
        return some(letters, count - 1) + some("0123456789", 1);
    case 'o':
        return u'o' + some(letters, count);
    case 'A':
        return some("3456789", 1) + some("0123456789", count - 2) + (coin() ? some("QRX", 1) : some("0123456789", 1));
    default:
        return some("3456789", 1) + some("0123456789", count - 1);
    }
}

QString Speller::company() {
    return some(lower, 4 + below(8)) + (coin() ? QString() : some("0123456789", 1));
}

QString Speller::spelling(const char* text, const QString& company, const QString& id) {
    static constexpr const char* locales[] = {"en-US", "fr-CA", "de_DE", "pt-BR", "zh-Hans", "es-419", "zh-Hant-TW"};
    static constexpr const char* languages[] = {"en", "de", "fr", "nl", "sv"};
    static constexpr const char* titles[] = {"Software-Engineer",         "welder",
                                             "Sachbearbeiter-in-Einkauf", "C-Developer-2-",
                                             "Nurse---Night-Shift",       "Account-Executive--EMEA"};
    static constexpr const char* places[] = {"Austin-TX", "Wien", "Remote---US", "Sao-Paulo", "London"};
    QString result = QString::fromLatin1(text);
    result.replace(QLatin1String("{c}"), company);
    result.replace(QLatin1String("{i}"), id);
    while (result.contains(QLatin1String("{"))) {
        const qsizetype open = result.indexOf(u'{');
        QString value;
        switch (result[open + 1].toLatin1()) {
        case 'l':
            value = QString::fromLatin1(oneOf(*this, locales));
            break;
        case 'n':
            value = QString::fromLatin1(oneOf(*this, languages));
            break;
        case 't':
            value = QString::fromLatin1(oneOf(*this, titles));
            break;
        case 'p':
            value = QString::fromLatin1(oneOf(*this, places));
            break;
        default:
            value = some("123456789", 4);
            break;
        }
        result.replace(open, 3, value);
    }
    return result;
}

QString Speller::needlesslyEncoded(const QString& text) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool encodedAlready = text.mid(std::max<qsizetype>(i - 2, 0), i < 2 ? i : 2).contains(u'%');
        const bool may = !encodedAlready && c.isLetterOrNumber() && c.unicode() < 0x80 && below(12) == 0;
        const QString hex = QString::number(c.unicode(), 16);
        result += may ? u'%' + (coin() ? hex : hex.toUpper()) : QString(c);
    }
    return result;
}

QString Speller::withTracking(const QString& address) {
    static constexpr const char* tracking[] = {"utm_source=LinkedIn",
                                               "UTM_Campaign=a%26b",
                                               "gh_src=a1b2c3us",
                                               "lever-source%5B%5D=Indeed",
                                               "lever-origin=applied",
                                               "fbclid=IwAR0",
                                               "gclid=Cj0",
                                               "trk=public_jobs",
                                               "trackingId=x%3D%3D",
                                               "refId=abc",
                                               "__jvst=Job%20Board",
                                               "ashby_jid_source=x",
                                               "li_fat_id=1",
                                               "mc_eid=2",
                                               "_ga=2.1",
                                               "originalSubdomain=de",
                                               "coref=1.10.p94",
                                               "msclkid=7"};
    const QString base = address.section(u'#', 0, 0);
    const QString fragment = address.mid(base.size());
    const QString path = base.section(u'?', 0, 0);
    QStringList items = base.mid(path.size() + 1).split(u'&', Qt::SkipEmptyParts);
    for (int count = 1 + below(3); count > 0; --count) {
        items.insert(below(static_cast<int>(items.size()) + 1), QString::fromLatin1(oneOf(*this, tracking)));
    }
    return path + u'?' + items.join(u'&') + fragment;
}

QString Speller::withNoise(const QString& address) {
    QString fragment = address.section(u'#', 1);
    const QString base = address.section(u'#', 0, 0);
    QStringList items = base.section(u'?', 1).split(u'&', Qt::SkipEmptyParts);
    for (qsizetype i = items.size() - 1; i > 0; --i) { // another order
        std::swap(items[i], items[below(static_cast<int>(i) + 1)]);
    }
    if (!items.isEmpty() && below(6) == 0) {
        items.append(items.first()); // twice
    }
    QString host = base.section(u'?', 0, 0).section(u'/', 0, 0);
    QStringList parts = base.section(u'?', 0, 0).section(u'/', 1).split(u'/', Qt::SkipEmptyParts);
    for (QString& part : parts) {
        part = below(3) == 0 ? needlesslyEncoded(part) : part;
    }
    host = coin() ? QStringLiteral("www.") + host : host;
    host = below(4) == 0 ? host.toUpper() : host;
    host += below(6) == 0 ? QStringLiteral(".") : QString();
    const bool secure = coin();
    host += below(5) == 0 ? (secure ? QStringLiteral(":443") : QStringLiteral(":80")) : QString();
    QString path = u'/' + parts.join(below(5) == 0 ? QStringLiteral("//") : QStringLiteral("/"));
    path += !parts.isEmpty() && below(3) == 0 ? QStringLiteral("/") : QString();
    if (fragment.isEmpty() && below(3) == 0) {
        static constexpr const char* anchors[] = {
            "app", "apply", "content", "", ":~:text=Join%20us", "job-description"};
        fragment = QString::fromLatin1(oneOf(*this, anchors));
    }
    const QString scheme =
        secure ? (below(5) == 0 ? QStringLiteral("HTTPS://") : QStringLiteral("https://")) : QStringLiteral("http://");
    const QString query = items.isEmpty() ? QString() : u'?' + items.join(u'&');
    const QString all = scheme + host + path + query + (fragment.isEmpty() ? QString() : u'#' + fragment);
    return coin() ? withTracking(all) : all;
}

} // namespace postulant::test
